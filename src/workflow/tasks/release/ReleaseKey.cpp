// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseKey.h"

#include "workflow/Fields.h"
#include "workflow/tasks/release/ReleaseSubmission.h"

#include <algorithm>

namespace workflow::release {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;
using Names = std::set<std::string, std::less<>>;

class KeyReader
{
public:
    Reading<Key> read(const Json& json)
    {
        if (!json.is_object())
            return Issues{{"", "must be an object"}};
        Fields fields(json, {}, m_issues);
        if (fields.has("requests")) {
            fields.object("requests", [&](const Json& all, const std::string& at) {
                if (!all.is_object() || all.empty()) {
                    m_issues.push_back({at, "must hold the requests by their ids"});
                    return;
                }
                for (const auto& [id, one] : all.items())
                    request(id, one, at + "/" + id);
            });
            fields.refuseOthers();
        } else {
            m_key.single = true;
            request("r1", json, {});
        }
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_key);
    }

private:
    void request(const std::string& id, const Json& json, const std::string& pointer)
    {
        Fields fields(json, pointer, m_issues);
        KeyRequest request;
        request.id = id;
        const Names critical = names(fields, "critical");
        request.access = fields.boolean("access");
        fields.text("why");
        fields.require("stages");
        fields.each("stages", [&](const Json& one, const std::string& at) {
            request.stages.push_back(stage(one, at, critical));
        });
        if (fields.has("stages") && request.stages.empty())
            fields.issue("stages", "must not be empty");
        fields.refuseOthers();
        m_key.requests.push_back(std::move(request));
    }

    static Names names(Fields& fields, std::string_view member)
    {
        const std::vector<std::string> list = fields.texts(member);
        return {list.begin(), list.end()};
    }

    /// Ids of a list of words; an issue for each that it has not.
    static std::vector<std::string> known(Fields& fields, std::string_view member, std::span<const Word> words)
    {
        std::vector<std::string> ids = fields.texts(member);
        for (const std::string& id : ids) {
            if (wordOf(words, id) == nullptr)
                fields.issue(member, "\"" + id + "\" is not known");
        }
        return ids;
    }

    KeyStage stage(const Json& json, const std::string& pointer, const Names& critical)
    {
        Fields fields(json, pointer, m_issues);
        KeyStage stage;
        stage.critical = critical;
        stage.critical.merge(names(fields, "critical"));
        decision(fields, stage);
        if (fields.has("items")) {
            stage.pages.emplace();
            fields.each("items", [&](const Json& one, const std::string& at) { page(one, at, stage); });
        }
        if (fields.has("defects")) {
            const auto ids = known(fields, "defects", defectWords());
            stage.defects.emplace(ids.begin(), ids.end());
        }
        const auto neutral = known(fields, "neutral", defectWords());
        stage.neutral = {neutral.begin(), neutral.end()};
        stage.identityChecked = fields.boolean("identityChecked");
        stage.method = known(fields, "method", methodWords());
        if (fields.has("restrictions"))
            stage.restrictions = names(fields, "restrictions");
        stage.sendTo = fields.texts("sendTo");
        stage.notice = fields.boolean("notice");
        paperwork(fields, stage);
        fields.refuseOthers();
        contradictions(fields, stage);
        return stage;
    }

    void decision(Fields& fields, KeyStage& stage)
    {
        if (const auto at = fields.text("at")) {
            const auto time = domain::parseLocalTime(*at);
            if (!time)
                fields.issue("at", "is no time");
            else
                stage.at = *time;
        }
        fields.require("disposition");
        const auto said =
            fields.choice("disposition", {"release", "release-part", "return", "deny", "escalate"}).value_or("release");
        stage.disposition = dispositionFrom(said).value_or(Disposition::Release);
        for (const std::string& each : fields.texts("accept")) {
            const auto other = dispositionFrom(each);
            if (!other)
                fields.issue("accept", "\"" + each + "\" is no disposition");
            else
                stage.accept.push_back(*other);
        }
        stage.why = fields.text("why").value_or("");
        stage.reason = fields.texts("reason");
    }

    void page(const Json& json, const std::string& pointer, KeyStage& stage)
    {
        Fields fields(json, pointer, m_issues);
        KeyPage page;
        page.document = fields.requiredText("document");
        if (!page.document.empty() && stage.page(page.document) != nullptr)
            fields.issue("document", "the page stands twice");
        fields.require("release");
        page.release = fields.boolean("release").value_or(false);
        page.optional = fields.boolean("optional").value_or(false);
        if (const auto rule = fields.text("rule"))
            page.rules.push_back(*rule);
        const auto others = fields.texts("accept");
        page.rules.insert(page.rules.end(), others.begin(), others.end());
        page.why = fields.text("why").value_or("");
        fields.refuseOthers();
        stage.pages->push_back(std::move(page));
    }

    void paperwork(Fields& fields, KeyStage& stage)
    {
        if (fields.has("redactions")) {
            stage.redactions.emplace();
            fields.each("redactions", [&](const Json& one, const std::string& at) {
                Fields entry(one, at, m_issues);
                stage.redactions->insert(readRedaction(entry));
                entry.refuseOthers();
            });
        }
        stage.log = fields.choice("log", {"accounting", "none"});
        fields.object("entry", [&](const Json& one, const std::string& at) {
            Fields entry(one, at, m_issues);
            stage.entry.emplace();
            if (entry.has("date"))
                stage.entry->date = readDay(entry, "date");
            stage.entry->recipient = entry.texts("recipient");
            stage.entry->purpose = known(entry, "purpose", purposeWords());
            entry.refuseOthers();
        });
        fields.object("fee", [&](const Json& one, const std::string& at) {
            Fields entry(one, at, m_issues);
            stage.fee = readFee(entry);
            entry.refuseOthers();
        });
        if (fields.has("due"))
            stage.due = readDay(fields, "due");
        fields.object("letter", [&](const Json& one, const std::string& at) { letter(one, at, stage); });
        fields.object("reply", [](const Json&, const std::string&) {}); // the material's next stage brings it
    }

    void letter(const Json& json, const std::string& pointer, KeyStage& stage)
    {
        Fields fields(json, pointer, m_issues);
        stage.letter.emplace();
        stage.letter->to = fields.texts("to");
        stage.letter->never = fields.texts("never");
        fields.each("says", [&](const Json& one, const std::string& at) {
            std::vector<std::string>& wordings = stage.letter->says.emplace_back();
            if (one.is_array()) {
                for (const Json& each : one) {
                    if (each.is_string() && !domain::trimmed(each.get_ref<const std::string&>()).empty())
                        wordings.push_back(each.get<std::string>());
                }
            }
            if (wordings.empty() || wordings.size() != one.size())
                m_issues.push_back({at, "must be a list of wordings"});
        });
        fields.refuseOthers();
    }

    static void contradictions(Fields& fields, const KeyStage& stage)
    {
        std::size_t leaving = 0;
        for (const KeyPage& page : stage.pages.value_or(std::vector<KeyPage>{})) {
            leaving += page.release && !page.optional ? 1U : 0U;
            if (page.release && stage.critical.contains(page.document))
                fields.issue("items", "\"" + page.document + "\" is to leave and must never leave");
        }
        if (leaving > 0 && !sendsPages(stage.disposition))
            fields.issue("items", "pages are to leave with an answer that sends nothing");
        if (stage.pages && leaving == 0 && sendsPages(stage.disposition))
            fields.issue("items", "an answer that sends pages names none that leaves");
        for (const Redaction& each : stage.redactions.value_or(std::set<Redaction>{})) {
            const KeyPage* page = stage.page(each.document);
            if (page == nullptr || !page->release)
                fields.issue("redactions", "\"" + each.document + "\" does not leave");
        }
    }

    Key m_key;
    Issues m_issues;
};

} // namespace

const KeyPage* KeyStage::page(std::string_view document) const
{
    if (!pages)
        return nullptr;
    const auto found =
        std::find_if(pages->begin(), pages->end(), [&](const KeyPage& each) { return each.document == document; });
    return found == pages->end() ? nullptr : &*found;
}

bool KeyStage::right(Disposition said) const
{
    return said == disposition || std::find(accept.begin(), accept.end(), said) != accept.end();
}

const KeyRequest* Key::request(std::string_view id) const
{
    const auto found =
        std::find_if(requests.begin(), requests.end(), [&](const KeyRequest& each) { return each.id == id; });
    return found == requests.end() ? nullptr : &*found;
}

Reading<Key> readKey(const Json& json)
{
    return KeyReader().read(json);
}

} // namespace workflow::release
