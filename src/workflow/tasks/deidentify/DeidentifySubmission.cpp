// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifySubmission.h"

#include "workflow/tasks/deidentify/DeidentifyKey.h"
#include "workflow/tasks/deidentify/DeidentifyMaterial.h"

#include <algorithm>
#include <map>

namespace workflow::deidentify {

using domain::Json;

namespace {

constexpr std::int64_t longestPage = 1'000'000; ///< code points
constexpr std::size_t mostRedactions = 5'000;   ///< a whole chart has hundreds

/// Which pages an answer may speak of.
class PagesKnown
{
public:
    PagesKnown(const DeidentifyKey& key, const AssessContext& context) : m_chart(context.chart)
    {
        if (m_chart == nullptr) {
            m_names = key.pagesNamed();
            return;
        }
        Material material;
        if (context.material != nullptr && !context.material->is_null()) {
            auto read = parseMaterial(*context.material);
            if (auto* whole = std::get_if<Material>(&read))
                material = std::move(*whole);
        }
        const std::vector<std::string> asked = pagesAsked(material, *m_chart);
        m_names.insert(asked.begin(), asked.end());
    }

    void check(const Redaction& redaction, const std::string& pointer, std::vector<Issue>& issues) const
    {
        if (m_chart == nullptr && m_names.empty())
            return;
        if (!m_names.contains(redaction.document)) {
            issues.push_back({pointer + "/document", "is none of the pages to be de-identified"});
            return;
        }
        const domain::Document* page = m_chart == nullptr ? nullptr : m_chart->document(redaction.document);
        if (page != nullptr && redaction.span.to > domain::codePoints(page->body))
            issues.push_back({pointer + "/to", "lies behind the end of the page"});
    }

private:
    const records::Chart* m_chart;
    std::set<std::string, std::less<>> m_names;
};

} // namespace

std::optional<Category> readCategory(Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text)
        return std::nullopt;
    const auto category = categoryFrom(*text);
    if (!category)
        fields.issue(name, "is no category of the Safe Harbor list");
    return category;
}

domain::Span readSpan(Fields& fields, bool quotes)
{
    const bool quoted = quotes && fields.has("quote");
    if (quotes) {
        fields.text("quote");
        fields.integer("occurrence", 1);
        fields.integer("version", 1);
    }
    if (quoted && !fields.has("from") && !fields.has("to"))
        return {};
    fields.require("from");
    fields.require("to");
    const auto from = fields.integer("from", 0);
    const auto to = fields.integer("to", 0);
    if (!from || !to)
        return {};
    if (*to > longestPage)
        fields.issue("to", "is longer than any page");
    else if (*to <= *from)
        fields.issue("to", "must be greater than from");
    else
        return {static_cast<std::size_t>(*from), static_cast<std::size_t>(*to)};
    return {};
}

Json submissionJson(const DeidentifyState& state)
{
    Json redactions = Json::array();
    for (const Redaction& each : state.redactions)
        redactions.push_back({{"document", each.document},
                              {"from", each.span.from},
                              {"to", each.span.to},
                              {"category", code(each.category)}});
    return {{"redactions", redactions}};
}

Reading<Answer> readAnswer(const Json& json)
{
    Answer answer;
    std::vector<Issue> issues;
    Fields fields(json, "", issues);
    fields.require("redactions");
    if (fields.has("redactions") && json.at("redactions").size() > mostRedactions) {
        fields.issue("redactions", "holds more than any chart could ask for");
        return issues;
    }
    fields.each("redactions", [&](const Json& entry, const std::string& pointer) {
        Fields item(entry, pointer, issues);
        Redaction redaction;
        redaction.document = item.requiredText("document");
        redaction.span = readSpan(item, false);
        item.integer("version", 1);
        item.require("category");
        if (const auto category = readCategory(item, "category"))
            redaction.category = *category;
        item.refuseOthers();
        const bool twice = std::any_of(answer.redactions.begin(), answer.redactions.end(), [&](const Redaction& other) {
            return other.document == redaction.document && other.span == redaction.span && other.span.length() > 0;
        });
        if (twice)
            item.issue("from", "is redacted twice");
        answer.redactions.push_back(std::move(redaction));
    });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return answer;
}

Reading<Answer> parseSubmission(const Json& json, const DeidentifyKey& key, const AssessContext& context)
{
    Reading<Answer> read = readAnswer(json);
    const auto* answer = std::get_if<Answer>(&read);
    if (answer == nullptr)
        return read;
    std::vector<Issue> issues;
    const PagesKnown pages(key, context);
    for (std::size_t i = 0; i < answer->redactions.size(); ++i)
        pages.check(answer->redactions[i], "/redactions/" + std::to_string(i), issues);
    if (!issues.empty())
        return issues;
    return read;
}

} // namespace workflow::deidentify
