// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyJudge.h"

#include "records/Redaction.h"

#include <algorithm>
#include <map>

namespace workflow::deidentify {

using domain::Span;

namespace {

using Spans = std::vector<Span>;

/// What is left of some spans when another is cut out of them.
Spans without(const Spans& spans, Span cut)
{
    Spans left;
    for (const Span span : spans) {
        if (!span.overlaps(cut)) {
            left.push_back(span);
            continue;
        }
        if (span.from < cut.from)
            left.push_back({span.from, cut.from});
        if (cut.to < span.to)
            left.push_back({cut.to, span.to});
    }
    return left;
}

/// The letters and figures of the pages, where there is a chart.
class PageWords
{
public:
    explicit PageWords(const records::Chart* chart) : m_chart(chart) {}

    [[nodiscard]] std::size_t count(const std::string& document, const Spans& spans)
    {
        std::size_t sum = 0;
        for (const Span span : spans)
            sum += count(document, span);
        return sum;
    }

    [[nodiscard]] std::size_t count(const std::string& document, Span span)
    {
        const std::vector<bool>* words = wordsOf(document);
        if (words == nullptr)
            return span.length();
        const std::size_t from = std::min(span.from, words->size());
        const std::size_t to = std::min(span.to, words->size());
        return static_cast<std::size_t>(std::count(words->begin() + static_cast<std::ptrdiff_t>(from),
                                                   words->begin() + static_cast<std::ptrdiff_t>(to), true));
    }

    /// Whether what stands there is a year and nothing else.
    [[nodiscard]] bool isYear(const std::string& document, Span span) const
    {
        const domain::Document* page = m_chart == nullptr ? nullptr : m_chart->document(document);
        if (page == nullptr)
            return false;
        std::string figures;
        for (const char c : domain::slice(page->body, span)) {
            if (c >= '0' && c <= '9')
                figures += c;
            else if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
                return false;
        }
        return figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20"));
    }

private:
    const std::vector<bool>* wordsOf(const std::string& document)
    {
        const domain::Document* page = m_chart == nullptr ? nullptr : m_chart->document(document);
        if (page == nullptr)
            return nullptr;
        const auto [place, isNew] = m_words.try_emplace(document);
        if (isNew)
            place->second = records::wordPoints(page->body);
        return &place->second;
    }

    const records::Chart* m_chart;
    std::map<std::string, std::vector<bool>, std::less<>> m_words;
};

class DeidentifyJudge
{
public:
    DeidentifyJudge(const Answer& answer, const DeidentifyKey& key, const AssessContext& context)
        : m_answer(answer), m_key(key), m_words(context.chart)
    {
        m_verdict.redactions.resize(answer.redactions.size());
    }

    Verdict run()
    {
        for (const Identifier& wanted : m_key.identifiers)
            m_verdict.identifiers.push_back(identifier(wanted));
        for (const KeyPlace& place : m_key.clinical)
            m_verdict.clinical.push_back(clinical(place));
        for (std::size_t i = 0; i < m_answer.redactions.size(); ++i)
            redaction(i);
        return std::move(m_verdict);
    }

private:
    JudgedIdentifier identifier(const Identifier& wanted)
    {
        JudgedIdentifier judged;
        Spans left{wanted.span};
        std::size_t most = 0;
        for (std::size_t i = 0; i < m_answer.redactions.size(); ++i) {
            const Redaction& each = m_answer.redactions[i];
            if (each.document != wanted.document || !each.span.overlaps(wanted.span))
                continue;
            left = without(left, each.span);
            const Span both{std::max(each.span.from, wanted.span.from), std::min(each.span.to, wanted.span.to)};
            const std::size_t words = m_words.count(wanted.document, both);
            if (words == 0)
                continue;
            m_verdict.redactions[i].useful = true;
            judged.redactions.insert(words > most ? judged.redactions.begin() : judged.redactions.end(), i);
            most = std::max(most, words);
        }
        const std::size_t open = m_words.count(wanted.document, left);
        const std::size_t all = m_words.count(wanted.document, wanted.span);
        judged.touched = !judged.redactions.empty();
        judged.found = judged.touched && (open == 0 || onlyYearLeft(wanted, left));
        m_verdict.counts.left += judged.found ? 0 : open;
        m_verdict.counts.covered += judged.found ? all : all - open;
        if (judged.touched) {
            const Category said = m_answer.redactions[judged.redactions.front()].category;
            const auto& right = wanted.categories;
            judged.category = std::find(right.begin(), right.end(), said) != right.end();
        }
        return judged;
    }

    [[nodiscard]] bool onlyYearLeft(const Identifier& wanted, const Spans& left)
    {
        const bool date =
            std::find(wanted.categories.begin(), wanted.categories.end(), Category::Date) != wanted.categories.end();
        Spans words;
        std::copy_if(left.begin(), left.end(), std::back_inserter(words),
                     [&](Span span) { return m_words.count(wanted.document, span) > 0; });
        return date && words.size() == 1 && m_words.isYear(wanted.document, words.front());
    }

    JudgedClinical clinical(const KeyPlace& place)
    {
        JudgedClinical judged;
        for (std::size_t i = 0; i < m_answer.redactions.size(); ++i) {
            const Redaction& each = m_answer.redactions[i];
            if (each.document != place.document || !each.span.overlaps(place.span))
                continue;
            const Span both{std::max(each.span.from, place.span.from), std::min(each.span.to, place.span.to)};
            if (m_words.count(place.document, both) > 0)
                judged.redactions.push_back(i);
        }
        judged.lost = !judged.redactions.empty();
        return judged;
    }

    void redaction(std::size_t index)
    {
        const Redaction& each = m_answer.redactions[index];
        Spans left{each.span};
        const auto cut = [&](const std::string& document, Span span) {
            if (document == each.document)
                left = without(left, span);
        };
        for (const Identifier& wanted : m_key.identifiers)
            cut(wanted.document, wanted.span);
        for (const KeyPlace& place : m_key.neutral)
            cut(place.document, place.span);
        for (std::size_t i = 0; i < index; ++i)
            cut(m_answer.redactions[i].document, m_answer.redactions[i].span);
        m_verdict.counts.extra += m_words.count(each.document, left);
        for (const KeyPlace& place : m_key.clinical)
            cut(place.document, place.span);
        JudgedRedaction& judged = m_verdict.redactions[index];
        judged.extra = m_words.count(each.document, left);
        judged.neutral =
            !judged.useful && judged.extra == 0
            && std::none_of(m_verdict.clinical.begin(), m_verdict.clinical.end(), [&](const auto& place) {
                   return std::find(place.redactions.begin(), place.redactions.end(), index) != place.redactions.end();
               });
    }

    const Answer& m_answer;
    const DeidentifyKey& m_key;
    PageWords m_words;
    Verdict m_verdict;
};

} // namespace

Verdict judge(const Answer& answer, const DeidentifyKey& key, const AssessContext& context)
{
    return DeidentifyJudge(answer, key, context).run();
}

} // namespace workflow::deidentify
