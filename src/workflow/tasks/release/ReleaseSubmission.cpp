// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseSubmission.h"

#include <algorithm>

namespace workflow::release {

using domain::Json;

namespace {

Json entryJson(const LogEntry& entry)
{
    return {{"date", domain::format(entry.date)},
            {"recipient", entry.recipient},
            {"description", entry.description},
            {"purpose", entry.purpose}};
}

Json pagesJson(const Answer& answer)
{
    Json pages = Json::array();
    for (const auto& [document, choice] : answer.pages) {
        Json page{{"document", document}, {"release", choice.release}};
        if (!choice.rule.empty())
            page["rule"] = choice.rule;
        pages.push_back(std::move(page));
    }
    return pages;
}

Json answerJson(const Answer& answer)
{
    Json json{{"disposition", code(answer.disposition.value_or(Disposition::Escalate))},
              {"items", pagesJson(answer)},
              {"defects", answer.defects}};
    const auto put = [&](const char* member, const std::string& text) {
        if (!text.empty())
            json[member] = text;
    };
    put("reason", answer.reason);
    put("method", answer.method);
    put("sendTo", answer.sendTo);
    put("log", answer.log);
    put("letter", answer.letter);
    if (answer.identityChecked)
        json["identityChecked"] = *answer.identityChecked;
    if (!answer.restrictions.empty())
        json["restrictions"] = answer.restrictions;
    if (answer.notice)
        json["notice"] = true;
    for (const Redaction& each : answer.redactions)
        json["redactions"].push_back({{"document", each.document}, {"from", each.span.from}, {"to", each.span.to}});
    if (answer.entry)
        json["entry"] = entryJson(*answer.entry);
    if (answer.fee)
        json["fee"] = {{"class", answer.fee->fee}, {"cents", answer.fee->cents}};
    if (answer.due)
        json["due"] = domain::format(*answer.due);
    return json;
}

Json stagesJson(const RequestWork& work)
{
    Json stages = Json::array();
    for (const Answer& answer : work.sent)
        stages.push_back(answerJson(answer));
    return {{"stages", std::move(stages)}};
}

class SubmissionReader
{
public:
    SubmissionReader(const Key& key, const KnownThings& known) : m_key(key), m_known(known) {}

    Reading<Sent> read(const Json& json)
    {
        Fields fields(json, {}, m_issues);
        if (fields.has("requests")) {
            fields.object("requests", [&](const Json& all, const std::string& at) {
                if (!all.is_object()) {
                    m_issues.push_back({at, "must hold the requests by their ids"});
                    return;
                }
                for (const auto& [id, one] : all.items())
                    named(id, one, at + "/" + id);
            });
            fields.refuseOthers();
        } else if (fields.isObject() && m_key.requests.size() == 1) {
            request(m_key.requests.front(), json, {});
        } else if (fields.isObject()) {
            fields.issue("requests", "must hold the requests by their ids");
        }
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_sent);
    }

private:
    void named(const std::string& id, const Json& json, const std::string& at)
    {
        const KeyRequest* wanted = m_key.request(id);
        if (wanted == nullptr && m_key.single)
            wanted = &m_key.requests.front();
        if (wanted == nullptr || m_sent.contains(wanted->id))
            m_issues.push_back({at, "the inbox has no request \"" + id + "\""});
        else
            request(*wanted, json, at);
    }

    void request(const KeyRequest& wanted, const Json& json, const std::string& pointer)
    {
        Fields fields(json, pointer, m_issues);
        fields.texts("critical"); // of the key's shape; says nothing here
        fields.require("stages");
        std::vector<Answer>& sent = m_sent[wanted.id];
        fields.each("stages", [&](const Json& one, const std::string& at) {
            if (sent.size() == wanted.stages.size())
                m_issues.push_back({at, "the request has not so many stages"});
            else
                sent.push_back(answer(one, at, wanted));
        });
        fields.refuseOthers();
    }

    Answer answer(const Json& json, const std::string& pointer, const KeyRequest& wanted)
    {
        Fields fields(json, pointer, m_issues);
        Answer answer;
        fields.require("disposition");
        if (const auto said = fields.choice("disposition", {"release", "release-part", "return", "deny", "escalate"}))
            answer.disposition = dispositionFrom(*said);
        answer.reason = rule(fields, "reason", wanted);
        fields.each("items", [&](const Json& one, const std::string& at) { page(one, at, wanted, answer); });
        ids(fields, "defects", answer.defects,
            [](const std::string& id) { return wordOf(defectWords(), id) != nullptr; });
        answer.identityChecked = fields.boolean("identityChecked");
        answer.method = fields.text("method").value_or("");
        if (!answer.method.empty() && wordOf(methodWords(), answer.method) == nullptr)
            fields.issue("method", "there is no such way of verifying");
        ids(fields, "restrictions", answer.restrictions,
            [&](const std::string& id) { return knowsRestriction(id, wanted); });
        answer.sendTo = fields.text("sendTo").value_or("");
        if (!answer.sendTo.empty() && !knowsAddress(answer.sendTo, wanted))
            fields.issue("sendTo", "the request has no such address");
        paperwork(fields, answer, wanted);
        fields.refuseOthers();
        return answer;
    }

    void paperwork(Fields& fields, Answer& answer, const KeyRequest& wanted)
    {
        answer.notice = fields.boolean("notice").value_or(false);
        fields.each("redactions", [&](const Json& one, const std::string& at) { bar(one, at, wanted, answer); });
        answer.log = fields.choice("log", {"accounting", "none"}).value_or("");
        fields.object("entry",
                      [&](const Json& one, const std::string& at) { answer.entry = readEntry(one, at, m_issues); });
        fields.object("fee", [&](const Json& one, const std::string& at) {
            Fields fee(one, at, m_issues);
            answer.fee = readFee(fee);
            fee.refuseOthers();
        });
        if (fields.has("due"))
            answer.due = readDay(fields, "due");
        answer.letter = fields.text("letter").value_or("");
    }

    void page(const Json& json, const std::string& pointer, const KeyRequest& wanted, Answer& answer)
    {
        Fields fields(json, pointer, m_issues);
        const std::string document = fields.requiredText("document");
        if (!document.empty() && !knowsPage(document, wanted))
            fields.issue("document", "the chart has no page \"" + document + "\"");
        fields.require("release");
        PageChoice choice;
        choice.release = fields.boolean("release").value_or(false);
        choice.rule = rule(fields, "rule", wanted);
        fields.refuseOthers();
        if (!answer.pages.emplace(document, choice).second)
            fields.issue("document", "the page stands twice");
    }

    void bar(const Json& json, const std::string& pointer, const KeyRequest& wanted, Answer& answer)
    {
        Fields fields(json, pointer, m_issues);
        Redaction bar = readRedaction(fields);
        fields.refuseOthers();
        if (!bar.document.empty() && !knowsPage(bar.document, wanted))
            fields.issue("document", "the chart has no page \"" + bar.document + "\"");
        else if (!answer.releases(bar.document))
            fields.issue("document", "the page does not leave");
        const domain::Document* page = m_known.chart == nullptr ? nullptr : m_known.chart->document(bar.document);
        if (page != nullptr && bar.span.to > domain::codePoints(page->body))
            fields.issue("to", "the page is shorter than that");
        const auto& bars = answer.redactions;
        if (std::any_of(bars.begin(), bars.end(), [&](const Redaction& each) {
                return each.document == bar.document && each.span.overlaps(bar.span);
            }))
            fields.issue("from", "some of these words are blacked out twice");
        answer.redactions.insert(std::move(bar));
    }

    template <typename Knows>
    void ids(Fields& fields, std::string_view member, std::set<std::string, std::less<>>& into, Knows knows)
    {
        fields.each(member, [&](const Json& one, const std::string& at) {
            const std::string id = one.is_string() ? one.get<std::string>() : std::string();
            if (!knows(id))
                m_issues.push_back({at, "\"" + id + "\" is not known"});
            else if (!into.insert(id).second)
                m_issues.push_back({at, "\"" + id + "\" stands twice"});
        });
    }

    std::string rule(Fields& fields, std::string_view member, const KeyRequest& wanted)
    {
        std::string id = fields.text(member).value_or("");
        if (!id.empty() && !knowsRule(id, wanted))
            fields.issue(member, "there is no rule \"" + id + "\"");
        return id;
    }

    [[nodiscard]] bool knowsRule(const std::string& id, const KeyRequest& wanted) const
    {
        if (m_known.rules != nullptr) {
            const auto& rules = m_known.rules->rules();
            if (std::any_of(rules.begin(), rules.end(), [&](const domain::Rule& each) { return each.id == id; }))
                return true;
        }
        return inKey(wanted, [&](const KeyStage& stage) {
            const auto named = [&](const std::vector<std::string>& rules) {
                return std::find(rules.begin(), rules.end(), id) != rules.end();
            };
            const auto pages = stage.pages.value_or(std::vector<KeyPage>{});
            return named(stage.reason)
                   || std::any_of(pages.begin(), pages.end(), [&](const KeyPage& page) { return named(page.rules); });
        });
    }

    [[nodiscard]] bool knowsPage(const std::string& id, const KeyRequest& wanted) const
    {
        if (m_known.chart != nullptr && m_known.chart->document(id) != nullptr)
            return true;
        return inKey(wanted,
                     [&](const KeyStage& stage) { return stage.page(id) != nullptr || stage.critical.contains(id); });
    }

    [[nodiscard]] bool knowsRestriction(const std::string& id, const KeyRequest& wanted) const
    {
        if (m_known.material != nullptr && m_known.material->restriction(id) != nullptr)
            return true;
        return inKey(wanted,
                     [&](const KeyStage& stage) { return stage.restrictions && stage.restrictions->contains(id); });
    }

    [[nodiscard]] bool knowsAddress(const std::string& id, const KeyRequest& wanted) const
    {
        const Request* request = m_known.material == nullptr ? nullptr
                                 : m_key.single && !m_known.material->requests.empty()
                                     ? &m_known.material->requests.front()
                                     : m_known.material->request(wanted.id);
        if (request != nullptr && request->address(id) != nullptr)
            return true;
        return inKey(wanted, [&](const KeyStage& stage) {
            return std::find(stage.sendTo.begin(), stage.sendTo.end(), id) != stage.sendTo.end();
        });
    }

    template <typename Test>
    static bool inKey(const KeyRequest& wanted, Test test)
    {
        return std::any_of(wanted.stages.begin(), wanted.stages.end(), test);
    }

    const Key& m_key;
    const KnownThings& m_known;
    Sent m_sent;
    std::vector<Issue> m_issues;
};

} // namespace

Json submissionJson(const State& state)
{
    if (state.requests.size() == 1)
        return stagesJson(state.requests.front());
    Json requests = Json::object();
    for (const RequestWork& work : state.requests)
        requests[work.id] = stagesJson(work);
    return {{"requests", std::move(requests)}};
}

Reading<Sent> readSubmission(const Json& json, const Key& key, const KnownThings& known)
{
    return SubmissionReader(key, known).read(json);
}

Redaction readRedaction(Fields& fields)
{
    Redaction bar;
    bar.document = fields.requiredText("document");
    fields.require("from");
    fields.require("to");
    const std::int64_t from = fields.integer("from", 0).value_or(0);
    const std::int64_t to = fields.integer("to", 1).value_or(1);
    if (to <= from)
        fields.issue("to", "must lie behind from");
    bar.span = {static_cast<std::size_t>(from), static_cast<std::size_t>(std::max(from, to))};
    fields.integer("version", 1); // pages are released in the version in force
    return bar;
}

Fee readFee(Fields& fields)
{
    Fee fee;
    fee.fee = fields.requiredText("class");
    if (!fee.fee.empty() && wordOf(feeWords(), fee.fee) == nullptr)
        fields.issue("class", "there is no such class");
    fields.require("cents");
    fee.cents = fields.integer("cents", 0).value_or(0);
    return fee;
}

domain::Date readDay(Fields& fields, std::string_view member)
{
    const std::string text = fields.requiredText(member);
    const auto day = domain::parseDate(text);
    if (!day && !text.empty())
        fields.issue(member, "is no day that the calendar has");
    return day ? *day : domain::Date{};
}

LogEntry readEntry(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    LogEntry entry;
    entry.date = readDay(fields, "date");
    entry.recipient = fields.requiredText("recipient");
    entry.description = fields.requiredText("description");
    entry.purpose = fields.requiredText("purpose");
    if (!entry.purpose.empty() && wordOf(purposeWords(), entry.purpose) == nullptr)
        fields.issue("purpose", "there is no such purpose");
    fields.refuseOthers();
    return entry;
}

} // namespace workflow::release
