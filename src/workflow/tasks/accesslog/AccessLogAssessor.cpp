// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accesslog/AccessLogAssessor.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace workflow::accesslog {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr auto dash = " \u2014 ";

bool isAmong(const std::vector<std::string>& list, const std::string& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::string called(std::string_view escalation)
{
    if (escalation == "privacy-officer")
        return "privacy officer";
    return escalation == "hr" ? "human resources" : std::string(escalation);
}

std::string joined(const std::vector<std::string>& list, bool people)
{
    std::string text;
    for (const std::string& one : list)
        text += (text.empty() ? "" : " or ") + (people ? called(one) : one);
    return text;
}

std::string wordsOf(const Verdict& verdict)
{
    std::string text(nameOf(verdict.disposition));
    if (!verdict.rule.empty())
        text += ", " + verdict.rule;
    if (!verdict.escalation.empty())
        text += ", " + called(verdict.escalation);
    return text;
}

std::string wordsOf(const KeyRow& row)
{
    std::string text(nameOf(row.disposition));
    if (!row.rules.empty())
        text += ", " + joined(row.rules, false);
    if (!row.escalation.empty())
        text += ", " + joined(row.escalation, true);
    return text;
}

/// The member of the first object in a list whose `key` is `value`; empty where there is none.
std::string memberOf(const domain::Json& list, const char* key, const std::string& value, const char* member)
{
    for (const domain::Json& one : list) {
        if (one.value(key, std::string()) == value)
            return one.value(member, std::string());
    }
    return {};
}

/// "05-04 10:20 Odile Carrow", as the log on the desk has the entry; empty where it has not.
std::string calledInLog(const domain::Json& material, const std::string& entry)
{
    if (!material.is_object() || !material.contains("input") || !material.at("input").contains("log"))
        return {};
    const domain::Json& input = material.at("input");
    const std::string time = memberOf(input.at("log"), "id", entry, "time");
    const std::string user = memberOf(input.at("log"), "id", entry, "user");
    if (time.size() < 16 || !input.contains("staff"))
        return {};
    return time.substr(5, 5) + " " + time.substr(11, 5) + " " + memberOf(input.at("staff"), "user", user, "name");
}

/// What was said of one thing that happened, at whichever of its entries.
struct Said
{
    const KeyRow* row = nullptr; ///< null: the key says nothing of it
    std::string entry;
    std::vector<const Verdict*> verdicts;

    [[nodiscard]] bool isClaimed() const
    {
        return std::any_of(verdicts.begin(), verdicts.end(),
                           [](const Verdict* one) { return one->disposition == Disposition::Violation; });
    }
};

class ReviewAssessor
{
public:
    ReviewAssessor(const AccessLogState& answer, const AccessLogKey& key, const AssessContext& context)
        : m_answer(answer), m_key(key), m_context(context)
    {
    }

    Assessment all()
    {
        gather();
        violations();
        for (const KeyRow& row : m_key.rows) {
            if (row.disposition != Disposition::Appropriate)
                action(row);
        }
        for (const Said& said : m_said)
            costs(said);
        total();
        return std::move(m_out);
    }

private:
    void gather()
    {
        for (const auto& [entry, verdict] : m_answer.rows) {
            const KeyRow* row = m_key.rowOf(entry);
            auto found = std::find_if(m_said.begin(), m_said.end(),
                                      [&](const Said& one) { return row != nullptr && one.row == row; });
            if (found == m_said.end())
                found = m_said.insert(m_said.end(), Said{row, row == nullptr ? entry : row->id, {}});
            found->verdicts.push_back(&verdict);
        }
    }

    [[nodiscard]] const Said* saidOf(const KeyRow& row) const
    {
        const auto found = std::find_if(m_said.begin(), m_said.end(), [&](const Said& one) { return one.row == &row; });
        return found == m_said.end() ? nullptr : &*found;
    }

    void violations()
    {
        int there = 0;
        int right = 0;
        int claimed = 0;
        for (const KeyRow& row : m_key.rows)
            there += row.disposition == Disposition::Violation ? 1 : 0;
        for (const Said& said : m_said) {
            claimed += said.isClaimed() ? 1 : 0;
            const bool isRight = said.row != nullptr && said.row->disposition == Disposition::Violation;
            right += said.isClaimed() && isRight ? 1 : 0;
        }
        m_out.figures.ratios["precision"] = {right, claimed};
        m_out.figures.ratios["recall"] = {right, there};
        m_out.figures.ratios["f1"] = {2 * right, claimed + there};
        if (there == 0)
            return;
        Finding finding = start("violations", "violations", {});
        finding.possible = Points{m_context.rubric.pointsFor("violation").hundredths * there};
        finding.earned = Points{(2 * finding.possible.hundredths * 2 * right + claimed + there)
                                / (std::int64_t{2} * (claimed + there))};
        finding.outcome = right == there && claimed == there ? Outcome::Right
                          : right > 0                        ? Outcome::Partly
                                                             : Outcome::Missed;
        finding.title = "Violations" + std::string(dash) + std::to_string(right) + " of " + std::to_string(there)
                        + " found, " + std::to_string(claimed) + " claimed";
        finding.reason = "F1 joins precision and recall: " + share(right, claimed) + " of what was claimed is one, "
                         + share(right, there) + " of what is there was claimed, together "
                         + share(2 * right, claimed + there) + ".";
        finding.yours = std::to_string(claimed) + " claimed";
        finding.key = std::to_string(there) + " violations";
        m_out.findings.push_back(std::move(finding));
    }

    [[nodiscard]] static std::string share(int part, int whole)
    {
        std::array<char, 24> text{};
        (void)std::snprintf(text.data(), text.size(), "%.2f", whole == 0 ? 0.0 : static_cast<double>(part) / whole);
        return text.data();
    }

    /// In percent: what of a verdict is right.
    [[nodiscard]] int credit(const KeyRow& row, const Verdict& verdict) const
    {
        if (verdict.disposition == Disposition::Appropriate)
            return 0;
        const domain::Rubric& rubric = m_context.rubric;
        int whole = rubric.credit("disposition");
        int part = verdict.disposition == row.disposition ? whole : 0;
        if (!row.rules.empty()) {
            whole += rubric.credit("rule");
            part += isAmong(row.rules, verdict.rule) ? rubric.credit("rule") : 0;
        }
        if (!row.escalation.empty()) {
            whole += rubric.credit("escalation");
            part += isAmong(row.escalation, verdict.escalation) ? rubric.credit("escalation") : 0;
        }
        return whole == 0 ? 0 : 100 * part / whole;
    }

    void action(const KeyRow& row)
    {
        const Said* said = saidOf(row);
        const Verdict* best = nullptr;
        int percent = 0;
        for (const Verdict* one : said == nullptr ? std::vector<const Verdict*>{} : said->verdicts) {
            const int worth = credit(row, *one);
            if (best == nullptr || worth > percent) {
                best = one;
                percent = worth;
            }
        }
        Finding finding = start("action:" + row.id, "action", row.rules.empty() ? std::string() : row.rules.front());
        finding.possible = m_context.rubric.pointsFor("action");
        finding.earned = Points{(finding.possible.hundredths * percent + 50) / 100};
        const bool isUnsaid = best == nullptr || best->disposition == Disposition::Appropriate;
        finding.outcome = percent >= 100 ? Outcome::Right
                          : percent > 0  ? Outcome::Partly
                          : isUnsaid     ? Outcome::Missed
                                         : Outcome::Wrong;
        finding.title = titleOf(row.id) + dash
                        + (percent >= 100 ? std::string(nameOf(row.disposition))
                           : isUnsaid     ? "passed over"
                                          : "not as it should be");
        finding.reason = shortfall(row, best) + row.why;
        finding.yours = best == nullptr ? std::string() : wordsOf(*best);
        finding.key = wordsOf(row);
        if (finding.reason.empty())
            finding.reason = "The entry is a case of " + std::string(nameOf(row.disposition)) + ".";
        Ratio& ratio = m_out.figures.ratios["actions"];
        ratio.part += percent >= 100 ? 1 : 0;
        ++ratio.whole;
        m_out.findings.push_back(std::move(finding));
    }

    [[nodiscard]] static std::string shortfall(const KeyRow& row, const Verdict* verdict)
    {
        if (verdict == nullptr || verdict->disposition == Disposition::Appropriate)
            return {};
        std::string text;
        if (verdict->disposition != row.disposition)
            text += "It is " + std::string(nameOf(row.disposition)) + ", not "
                    + std::string(nameOf(verdict->disposition)) + ". ";
        if (!row.rules.empty() && !isAmong(row.rules, verdict->rule))
            text += "The rule is " + joined(row.rules, false) + ". ";
        if (!row.escalation.empty() && !isAmong(row.escalation, verdict->escalation))
            text += "It goes to " + joined(row.escalation, true) + ". ";
        return text;
    }

    void costs(const Said& said)
    {
        const Disposition truth = said.row == nullptr ? Disposition::Appropriate : said.row->disposition;
        const bool isLinked = truth == Disposition::Appropriate || (said.row != nullptr && said.row->link);
        if (said.isClaimed()) {
            m_out.figures.ratios["accusations"].whole += 1;
            if (truth == Disposition::Violation)
                return;
            m_out.figures.ratios["accusations"].part += isLinked ? 1 : 0;
            return deducted(said, isLinked ? "accused" : "overstated",
                            isLinked
                                ? "Somebody is accused of misuse, and what is known of them and the patient explains "
                                  "the entry. "
                                : "That is more than the log bears out. ");
        }
        const bool isSaid = std::any_of(said.verdicts.begin(), said.verdicts.end(), [](const Verdict* one) {
            return one->disposition != Disposition::Appropriate;
        });
        if (isSaid && truth == Disposition::Appropriate)
            deducted(said, "needless", "There is nothing to follow up. ");
    }

    void deducted(const Said& said, const char* name, const std::string& reason)
    {
        const auto worst = std::max_element(said.verdicts.begin(), said.verdicts.end(),
                                            [](auto* a, auto* b) { return a->disposition < b->disposition; });
        Finding finding = start(std::string(name) + ":" + said.entry, name, {});
        finding.title =
            titleOf(said.entry) + dash + (std::string_view(name) == "accused" ? "wrongly accused" : "overdone");
        finding.reason = reason
                         + (said.row == nullptr || said.row->why.empty()
                                ? "Nothing speaks against the entry: it belongs to somebody's work."
                                : said.row->why);
        finding.yours = wordsOf(**worst);
        finding.key = said.row == nullptr ? "appropriate" : wordsOf(*said.row);
        finding.outcome = Outcome::Wrong;
        finding.earned = -m_context.rubric.deduction(name);
        m_out.findings.push_back(std::move(finding));
    }

    [[nodiscard]] std::string titleOf(const std::string& entry) const
    {
        const KeyRow* row = m_key.rowOf(entry);
        if (row != nullptr && !row->title.empty())
            return row->title;
        const std::string shown =
            m_context.material == nullptr ? std::string() : calledInLog(*m_context.material, entry);
        return shown.empty() ? "Entry " + entry : shown;
    }

    void total()
    {
        Points sum;
        for (const Finding& finding : m_out.findings) {
            sum += finding.earned;
            m_out.possible += finding.possible;
        }
        if (m_out.possible == Points{}) {
            Finding finding = start("clean", "clean", {});
            finding.title = "Nothing to find";
            finding.reason = "Every entry of the log belongs to somebody's work.";
            finding.possible = m_context.rubric.pointsFor("clean");
            finding.earned = finding.possible;
            finding.outcome = Outcome::Right;
            m_out.possible = finding.possible;
            sum += finding.earned;
            m_out.findings.push_back(std::move(finding));
        }
        m_out.earned = std::max(sum, Points{});
        m_out.figures.cases = 1;
        m_out.figures.casesPerfect = sum == m_out.possible ? 1 : 0;
    }

    [[nodiscard]] Finding start(std::string id, std::string criterion, std::string rule) const
    {
        Finding finding;
        finding.id = std::move(id);
        finding.task = m_context.task;
        finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : std::move(rule);
        finding.criterion = std::move(criterion);
        const auto& rules = m_context.rules.rules();
        const auto latest =
            std::find_if(rules.rbegin(), rules.rend(), [&](const domain::Rule& one) { return one.id == finding.rule; });
        const domain::Rule* found = m_key.on                 ? m_context.rules.find(finding.rule, *m_key.on)
                                    : latest == rules.rend() ? nullptr
                                                             : &*latest;
        finding.cite = found == nullptr ? std::string() : found->cite;
        return finding;
    }

    const AccessLogState& m_answer;
    const AccessLogKey& m_key;
    const AssessContext& m_context;
    std::vector<Said> m_said;
    Assessment m_out;
};

} // namespace

Assessment assessReview(const AccessLogState& answer, const AccessLogKey& key, const AssessContext& context)
{
    return ReviewAssessor(answer, key, context).all();
}

} // namespace workflow::accesslog
