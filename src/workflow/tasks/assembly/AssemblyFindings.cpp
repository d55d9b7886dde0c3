// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyFindings.h"

#include <algorithm>
#include <set>

namespace workflow::assembly {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr auto longDash = " \u2014 ";

bool contains(const std::vector<std::string>& list, std::string_view entry)
{
    return std::find(list.begin(), list.end(), entry) != list.end();
}

Points shareOf(Points whole, std::int64_t part, std::int64_t of)
{
    if (part <= 0 || of <= 0)
        return {};
    return Points{(whole.hundredths * part * 2 + of) / (of * 2)};
}

std::string ofSo(std::size_t part, std::size_t whole)
{
    return std::to_string(part) + " of " + std::to_string(whole);
}

const domain::Rule* ruleIn(const domain::RuleBook& book, const std::string& id)
{
    const auto& rules = book.rules();
    const auto found = std::find_if(rules.rbegin(), rules.rend(), [&](const auto& rule) { return rule.id == id; });
    return found == rules.rend() ? nullptr : &*found;
}

} // namespace

std::pair<std::int64_t, std::int64_t> gainOf(const OrderVerdict& verdict)
{
    const auto now = static_cast<std::int64_t>(verdict.inSequence);
    const auto before = static_cast<std::int64_t>(verdict.atStart);
    const auto all = static_cast<std::int64_t>(verdict.documents);
    if (before >= all)
        return {now, all};
    return {std::max<std::int64_t>(now - before, 0), all - before};
}

FindingMaker::FindingMaker(const Submission& submission, const AssemblyKey& key, const AssessContext& context)
    : m_submission(submission), m_key(key), m_context(context), m_order(judgeOrder(submission.order, key))
{
    if (context.material == nullptr)
        return;
    auto parsed = parseMaterial(*context.material);
    if (auto* material = std::get_if<Material>(&parsed))
        m_material = std::move(*material);
}

std::vector<Finding> FindingMaker::all()
{
    order();
    places();
    for (const KeyMisfile& wanted : m_key.misfiles)
        misfile(wanted);
    for (const auto& group : m_key.duplicates)
        copies(group);
    accusations();
    missing();
    for (const KeyIndex& wanted : m_key.index)
        index(wanted);
    return std::move(m_out);
}

Finding FindingMaker::start(std::string id, const std::string& criterion, const std::string& page,
                            const std::string& rule) const
{
    Finding finding;
    finding.id = std::move(id);
    finding.task = m_context.task;
    finding.criterion = criterion;
    finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : rule;
    const domain::Rule* found = ruleIn(m_context.rules, finding.rule);
    finding.cite = found == nullptr ? std::string() : found->cite;
    if (!page.empty())
        finding.keyEvidence.push_back({page, {}, 1});
    return finding;
}

Finding FindingMaker::deduction(std::string id, const std::string& criterion, const std::string& page) const
{
    Finding finding = start(std::move(id), criterion, page);
    finding.outcome = Outcome::Wrong;
    finding.earned = -m_context.rubric.deduction(criterion);
    return finding;
}

void FindingMaker::settle(Finding& finding, Points possible, int credit)
{
    finding.possible = possible;
    finding.earned = shareOf(possible, credit, 100);
    finding.outcome = credit >= 100 ? Outcome::Right : credit > 0 ? Outcome::Partly : Outcome::Missed;
}

void FindingMaker::count(const char* figure, bool right)
{
    Ratio& ratio = m_ratios[figure];
    ++ratio.whole;
    ratio.part += right ? 1 : 0;
}

// The longest common subsequence divided by the documents, as gain over the heap (domain reference 1.2).
void FindingMaker::order()
{
    Finding finding = start("order", "order");
    const auto [part, whole] = gainOf(m_order);
    finding.possible =
        Points{m_context.rubric.pointsFor("order").hundredths * static_cast<std::int64_t>(m_order.documents)};
    finding.earned = shareOf(finding.possible, part, whole);
    finding.outcome = part == whole ? Outcome::Right : part > 0 ? Outcome::Partly : Outcome::Missed;
    finding.title = std::string("Order of the record") + longDash + ofSo(m_order.inSequence, m_order.documents)
                    + " pages in sequence";
    finding.yours = ofSo(m_order.inSequence, m_order.documents);
    finding.key = ofSo(m_order.documents, m_order.documents);
    finding.reason = "As the heap fell, " + ofSo(m_order.atStart, m_order.documents)
                     + " stood right to each other already; points are for what was gained over that.";
    m_ratios["order"] = {static_cast<int>(m_order.inSequence), static_cast<int>(m_order.documents)};
    m_out.push_back(std::move(finding));
}

// Where each page that is out of sequence goes; told, not charged a second time.
void FindingMaker::places()
{
    std::string before;
    for (const auto& place : m_key.orders[m_order.accepted]) {
        for (const std::string& page : place) {
            const bool here = contains(m_submission.order, page);
            const bool inPlace = contains(m_order.standing, page);
            const bool copy = std::any_of(m_key.duplicates.begin(), m_key.duplicates.end(),
                                          [&](const auto& group) { return contains(group, page); });
            if (!inPlace && !copy && asideOf(page) == nullptr) {
                Finding finding = start("place:" + page, "order", page);
                finding.title = named(page) + longDash + (here ? "out of sequence" : "left in the heap");
                finding.reason =
                    before.empty() ? "It goes on top of the record." : "It goes behind " + named(before) + ".";
                m_out.push_back(std::move(finding));
            }
            before = page;
        }
    }
}

void FindingMaker::misfile(const KeyMisfile& wanted)
{
    const bool other = wanted.reason == Misfile::OtherPatient;
    const std::string criterion = other ? "misfile-patient" : "misfile-encounter";
    Finding finding = start("misfile:" + wanted.page, criterion, wanted.page);
    const Aside* own = asideOf(wanted.page);
    const int credit = own == nullptr                      ? 0
                       : own->reason == wanted.reason      ? 100
                       : own->reason == Misfile::Duplicate ? 0
                                                           : m_context.rubric.credit("wrong-reason");
    settle(finding, m_context.rubric.pointsFor(criterion), credit);
    finding.key = std::string(words(wanted.reason));
    finding.yours = own == nullptr ? std::string() : std::string(words(own->reason));
    finding.title = named(wanted.page) + longDash + std::string(words(wanted.reason));
    finding.reason = !wanted.why.empty() ? wanted.why : "The page says itself that it does not belong here.";
    if (own != nullptr && own->reason == Misfile::Duplicate)
        finding.reason += " As a duplicate it would be destroyed, and the record it belongs to would lack it.";
    count("misfiles", credit == 100);
    m_out.push_back(std::move(finding));
    if (!stands(wanted.page) || !other)
        return;
    Finding left = deduction("left:" + wanted.page, "left-in-record", wanted.page);
    left.title = named(wanted.page) + longDash + "another patient's page was filed in this record";
    left.reason = "Whoever opens this record next reads, treats by or releases another person's information.";
    m_out.push_back(std::move(left));
}

void FindingMaker::copies(const std::vector<std::string>& group)
{
    Finding finding = start("duplicate:" + group.front(), "duplicate", group.back());
    std::size_t out = 0;
    std::size_t asDuplicate = 0;
    for (const std::string& page : group) {
        const Aside* own = asideOf(page);
        out += own != nullptr ? 1 : 0;
        asDuplicate += own != nullptr && own->reason == Misfile::Duplicate ? 1 : 0;
    }
    const std::size_t wanted = group.size() - 1;
    const int credit = asDuplicate >= wanted && out >= wanted ? 100
                       : out >= wanted                        ? m_context.rubric.credit("wrong-reason")
                                                              : 0;
    settle(finding, m_context.rubric.pointsFor("duplicate"), credit);
    std::string pages;
    for (const std::string& page : group)
        pages += (pages.empty() ? "" : " and ") + named(page);
    finding.title = pages + longDash + "one and the same";
    finding.key = "one is kept, the rest goes as duplicate";
    finding.yours = out == 0 ? "" : std::to_string(out) + " taken out";
    finding.reason = "The pages agree word for word; one is kept.";
    count("duplicates", credit == 100);
    m_out.push_back(std::move(finding));
}

// Pages taken out that belong in the record: charged, for the record lacks them now.
void FindingMaker::accusations()
{
    std::set<std::string, std::less<>> rightful;
    for (const auto& place : m_key.orders.front())
        rightful.insert(place.begin(), place.end());
    for (const auto& group : m_key.duplicates) {
        std::size_t spare = group.size() - 1;
        for (const Aside& own : m_submission.aside) {
            if (spare > 0 && contains(group, own.page)) {
                rightful.erase(own.page);
                --spare;
            }
        }
    }
    for (const Aside& own : m_submission.aside) {
        if (!rightful.contains(own.page))
            continue;
        Finding finding = deduction("accused:" + own.page, "wrong-accusation", own.page);
        finding.title = named(own.page) + longDash + "belongs in this record";
        finding.yours = std::string(words(own.reason));
        finding.reason = "Patient and encounter are those of the record, and nothing else says the same; now it lacks "
                         "the page.";
        m_out.push_back(std::move(finding));
    }
}

void FindingMaker::missing()
{
    for (const KeyMissing& wanted : m_key.missing) {
        Finding finding = start("missing:" + wanted.type, "missing", {}, wanted.rule);
        const bool marked = contains(m_submission.missing, wanted.type);
        settle(finding, m_context.rubric.pointsFor("missing"), marked ? 100 : 0);
        finding.title = "Missing page" + std::string(longDash) + titleOf(wanted.type);
        finding.key = "missing";
        finding.yours = marked ? "missing" : "";
        finding.reason = "The record must hold such a page, and the heap has none that belongs to it.";
        count("missing", marked);
        m_out.push_back(std::move(finding));
    }
    for (const std::string& type : m_submission.missing) {
        if (std::any_of(m_key.missing.begin(), m_key.missing.end(),
                        [&](const KeyMissing& wanted) { return wanted.type == type; }))
            continue;
        Finding finding = deduction("not-missing:" + type, "wrong-missing");
        finding.title = "Marked missing" + std::string(longDash) + titleOf(type);
        finding.yours = "missing";
        finding.reason = "The record has such a page, or need not have one.";
        m_out.push_back(std::move(finding));
    }
}

void FindingMaker::index(const KeyIndex& wanted)
{
    const auto found = m_submission.index.find(wanted.page);
    const IndexEntry own = found == m_submission.index.end() ? IndexEntry() : found->second;
    indexField(wanted, "type", wanted.entry.type, own.type);
    indexField(wanted, "date", wanted.entry.date, own.date);
    indexField(wanted, "encounter", wanted.entry.encounter, own.encounter);
}

void FindingMaker::indexField(const KeyIndex& wanted, const char* field, const std::optional<std::string>& right,
                              const std::optional<std::string>& own)
{
    if (!right)
        return;
    Finding finding = start("index:" + wanted.page + ":" + field, "index", wanted.page);
    const bool nearby = std::string_view(field) == "type" && own && contains(wanted.nearby, *own);
    const int credit = own == right ? 100 : nearby ? m_context.rubric.credit("same-section") : 0;
    settle(finding, m_context.rubric.pointsFor("index"), credit);
    finding.title = named(wanted.page) + longDash + "index, " + field;
    finding.key = titleOf(*right);
    finding.yours = own ? titleOf(*own) : "";
    finding.reason = own == right ? "As the page itself says."
                     : nearby ? "The page goes behind the right divider all the same, but is found under a wrong name."
                     : own    ? "The page itself says otherwise; by this entry nobody finds it."
                              : "Without it nobody finds the page.";
    count("index", credit == 100);
    m_out.push_back(std::move(finding));
}

const Aside* FindingMaker::asideOf(std::string_view page) const
{
    const auto found = std::find_if(m_submission.aside.begin(), m_submission.aside.end(),
                                    [&](const Aside& aside) { return aside.page == page; });
    return found == m_submission.aside.end() ? nullptr : &*found;
}

bool FindingMaker::stands(std::string_view page) const
{
    return contains(m_submission.order, page);
}

std::string FindingMaker::named(const std::string& page) const
{
    const auto at = std::find(m_key.heap.begin(), m_key.heap.end(), page);
    const domain::Document* document = m_context.chart == nullptr ? nullptr : m_context.chart->document(page);
    const std::string name = "Page " + std::to_string(at - m_key.heap.begin() + 1);
    return document == nullptr ? name : name + " (" + document->header.title + ")";
}

std::string FindingMaker::titleOf(const std::string& id) const
{
    for (const auto* list : {&m_material.types, &m_material.encounters}) {
        const auto found = std::find_if(list->begin(), list->end(), [&](const Named& entry) { return entry.id == id; });
        if (found != list->end())
            return found->title;
    }
    return id;
}

} // namespace workflow::assembly
