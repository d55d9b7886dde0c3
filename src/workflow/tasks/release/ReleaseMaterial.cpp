// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseMaterial.h"

#include "workflow/Fields.h"

#include <algorithm>
#include <set>

namespace workflow::release {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

template <typename List>
auto byId(const List& list, std::string_view id) -> decltype(list.data())
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
    return found == list.end() ? nullptr : &*found;
}

class MaterialReader
{
public:
    Reading<Material> read(const Json& json)
    {
        Fields fields(json, {}, m_issues);
        fields.require("requests");
        fields.each("requests", [&](const Json& one, const std::string& at) { request(one, at); });
        fields.each("restrictions", [&](const Json& one, const std::string& at) { restriction(one, at); });
        fields.each("contacts", [&](const Json& one, const std::string& at) {
            Fields entry(one, at, m_issues);
            std::string name = entry.requiredText("name");
            std::string phone = entry.requiredText("phone");
            m_material.contacts.push_back({std::move(name), std::move(phone), entry.text("source").value_or("")});
            entry.refuseOthers();
        });
        fields.object("policy", [&](const Json& one, const std::string& at) { policy(one, at); });
        fields.refuseOthers();
        if (fields.isObject() && m_material.requests.empty() && m_issues.empty())
            fields.issue("requests", "the inbox is empty");
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_material);
    }

private:
    /// An id that stands once.
    std::string unique(Fields& fields, std::set<std::string, std::less<>>& known)
    {
        std::string id = fields.requiredText("id");
        if (!id.empty() && !known.insert(id).second)
            fields.issue("id", "\"" + id + "\" stands twice");
        return id;
    }

    void request(const Json& json, const std::string& pointer)
    {
        Fields fields(json, pointer, m_issues);
        Request request;
        request.id = unique(fields, m_requests);
        request.kind = fields.requiredText("kind");
        if (!request.kind.empty() && wordOf(requesterWords(), request.kind) == nullptr)
            fields.issue("kind", "there is no such kind of requester");
        request.title = fields.requiredText("title");
        fields.require("requester");
        fields.object("requester", [&](const Json& one, const std::string& at) {
            Fields who(one, at, m_issues);
            request.name = who.requiredText("name");
            request.organization = who.text("organization").value_or("");
            request.phone = who.text("phone").value_or("");
            request.fax = who.text("fax").value_or("");
            who.refuseOthers();
        });
        std::set<std::string, std::less<>> addresses;
        fields.each("addresses", [&](const Json& one, const std::string& at) {
            Fields entry(one, at, m_issues);
            std::string id = unique(entry, addresses);
            request.addresses.push_back({std::move(id), entry.requiredText("text")});
            entry.refuseOthers();
        });
        fields.require("stages");
        fields.each("stages", [&](const Json& one, const std::string& at) { stage(one, at, request); });
        if (fields.has("stages") && request.stages.empty())
            fields.issue("stages", "nothing has arrived");
        fields.refuseOthers();
        m_material.requests.push_back(std::move(request));
    }

    void stage(const Json& json, const std::string& pointer, Request& request)
    {
        Fields fields(json, pointer, m_issues);
        Arrival arrival;
        const auto at = domain::parseLocalTime(fields.requiredText("at"));
        if (!at)
            fields.issue("at", "is no time");
        else
            arrival.at = *at;
        if (!request.stages.empty() && at && *at <= request.stages.back().at)
            fields.issue("at", "must be later than what arrived before");
        for (const std::string& each : fields.texts("after")) {
            const auto disposition = dispositionFrom(each);
            if (!disposition)
                fields.issue("after", "\"" + each + "\" is no disposition");
            else
                arrival.after.push_back(*disposition);
        }
        if (request.stages.empty() && !arrival.after.empty())
            fields.issue("after", "the first arrival follows no answer");
        fields.require("papers");
        fields.each("papers",
                    [&](const Json& one, const std::string& where) { arrival.papers.push_back(paper(one, where)); });
        if (fields.has("papers") && arrival.papers.empty())
            fields.issue("papers", "at least one paper arrives");
        fields.refuseOthers();
        request.stages.push_back(std::move(arrival));
    }

    Paper paper(const Json& json, const std::string& pointer)
    {
        Fields fields(json, pointer, m_issues);
        Paper paper;
        paper.id = unique(fields, m_papers);
        fields.require("kind");
        paper.kind = fields.choice("kind", {"letter", "form", "court", "id-card", "fax", "phone-note", "email"})
                         .value_or("letter");
        paper.title = fields.requiredText("title");
        paper.from = fields.text("from").value_or("");
        if (const auto received = fields.text("received")) {
            const auto time = domain::parseLocalTime(*received);
            if (!time)
                fields.issue("received", "is no time");
            else
                paper.received = *time;
        }
        paper.docket = fields.text("docket").value_or("");
        paper.date = fields.text("date").value_or("");
        paper.seal = fields.text("seal").value_or("");
        paper.stamp = fields.text("stamp").value_or("");
        paper.head = fields.texts("head");
        paper.to = fields.texts("to");
        paper.body = fields.texts("body");
        paper.foot = fields.texts("foot");
        fields.each("fields", [&](const Json& one, const std::string& at) { paper.fields.push_back(entry(one, at)); });
        fields.each("signature",
                    [&](const Json& one, const std::string& at) { paper.signature.push_back(entry(one, at)); });
        fields.refuseOthers();
        return paper;
    }

    PaperEntry entry(const Json& json, const std::string& pointer)
    {
        Fields fields(json, pointer, m_issues);
        PaperEntry entry;
        fields.require("label");
        entry.label = fields.text("label").value_or("");
        entry.value = fields.text("value").value_or("");
        entry.kind = fields.choice("kind", {"print", "hand", "check", "signature", "blank"}).value_or("print");
        fields.refuseOthers();
        return entry;
    }

    void restriction(const Json& json, const std::string& pointer)
    {
        Fields fields(json, pointer, m_issues);
        Restriction entry;
        entry.id = unique(fields, m_restrictions);
        fields.require("kind");
        entry.kind =
            fields.choice("kind", {"health-plan", "directory", "family", "confidential-communication", "other"})
                .value_or("other");
        entry.title = fields.requiredText("title");
        entry.granted = fields.requiredText("granted");
        if (!domain::parseDate(entry.granted))
            fields.issue("granted", "is no day that the calendar has");
        entry.text = fields.requiredText("text");
        fields.refuseOthers();
        m_material.restrictions.push_back(std::move(entry));
    }

    // The schema of release-policy.json has judged it.
    void policy(const Json& json, const std::string& pointer)
    {
        Fields fields(json, pointer, m_issues);
        DeskPolicy& policy = m_material.policy;
        policy.title = fields.text("title").value_or("");
        fields.each("sections", [&](const Json& one, const std::string& at) {
            Fields entry(one, at, m_issues);
            policy.sections.push_back({entry.requiredText("title"), entry.requiredText("kind"),
                                       entry.text("rule").value_or(""), entry.texts("text")});
        });
        fields.each("fees", [&](const Json& one, const std::string& at) {
            Fields entry(one, at, m_issues);
            FeeClass fee;
            fee.id = entry.requiredText("id");
            fee.title = entry.requiredText("title");
            fee.kind = entry.requiredText("kind");
            fee.rule = entry.requiredText("rule");
            fee.base = entry.integer("base", 0).value_or(0);
            fee.page = entry.integer("page", 0).value_or(0);
            policy.fees.push_back(std::move(fee));
        });
        fields.each("rules", [&](const Json& one, const std::string& at) {
            Fields entry(one, at, m_issues);
            Citation rule;
            rule.rule = entry.requiredText("id");
            rule.title = entry.requiredText("title");
            rule.cite = entry.requiredText("cite");
            rule.kind = entry.requiredText("kind");
            rule.group = entry.requiredText("group");
            policy.rules.push_back(std::move(rule));
        });
    }

    Material m_material;
    Issues m_issues;
    std::set<std::string, std::less<>> m_requests;
    std::set<std::string, std::less<>> m_papers;
    std::set<std::string, std::less<>> m_restrictions;
};

} // namespace

const Address* Request::address(std::string_view wanted) const
{
    return byId(addresses, wanted);
}

const FeeClass* DeskPolicy::fee(std::string_view wanted) const
{
    return byId(fees, wanted);
}

const Citation* DeskPolicy::rule(std::string_view wanted) const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& each) { return each.rule == wanted; });
    return found == rules.end() ? nullptr : &*found;
}

const Request* Material::request(std::string_view wanted) const
{
    return byId(requests, wanted);
}

const Restriction* Material::restriction(std::string_view wanted) const
{
    return byId(restrictions, wanted);
}

Reading<Material> readMaterial(const Json& json)
{
    return MaterialReader().read(json);
}

Material materialOf(const Json& json)
{
    auto read = readMaterial(json);
    auto* whole = std::get_if<Material>(&read);
    return whole == nullptr ? Material() : std::move(*whole);
}

} // namespace workflow::release
