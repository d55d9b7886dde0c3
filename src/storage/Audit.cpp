// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Audit.h"

#include "crypto/Sha256.h"
#include "storage/Columns.h"
#include "storage/Sql.h"

#include <array>

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Json;
using domain::Result;
using domain::Status;
using services::AuditEntry;

namespace {

const std::string beginning(64, '0');

struct Member
{
    const char* key;
    std::string AuditEntry::*text;
};

constexpr std::array<Member, 11> members{{
    {"person", &AuditEntry::person},
    {"role", &AuditEntry::role},
    {"session", &AuditEntry::session},
    {"mrn", &AuditEntry::mrn},
    {"document", &AuditEntry::document},
    {"section", &AuditEntry::section},
    {"action", &AuditEntry::action},
    {"decision", &AuditEntry::decision},
    {"rule", &AuditEntry::rule},
    {"purpose", &AuditEntry::purpose},
    {"prev", &AuditEntry::previous},
}};

Json jsonOf(const AuditEntry& entry, bool withHash)
{
    Json json{{"n", entry.number}, {"at", domain::format(entry.at)}, {"wall", domain::format(entry.wall)}};
    for (const Member& member : members)
        json[member.key] = entry.*member.text;
    if (withHash)
        json["hash"] = entry.hash;
    return json;
}

std::string hashOf(const AuditEntry& entry)
{
    return crypto::sha256Hex(domain::canonical(jsonOf(entry, false)));
}

domain::Error changed(std::int64_t number)
{
    return error(ErrorKind::Damaged, "audit.changed", std::to_string(number),
                 "the entry is not the one that was written");
}

std::string textOf(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Writing the entry out again and comparing tells whether every member was there and well formed.
Result<AuditEntry> entryFrom(std::int64_t number, const std::string& line)
{
    const Result<Json> json = domain::parseJson(line, "workspace.db");
    if (!json || !json->is_object())
        return changed(number);
    const auto at = domain::parseLocalTime(textOf(*json, "at"));
    const auto wall = domain::parseWallTime(textOf(*json, "wall"));
    if (!at || !wall)
        return changed(number);
    AuditEntry entry;
    entry.number = static_cast<std::uint64_t>(number);
    entry.at = *at;
    entry.wall = *wall;
    for (const Member& member : members)
        entry.*member.text = textOf(*json, member.key);
    entry.hash = textOf(*json, "hash");
    if (domain::canonical(jsonOf(entry, true)) != line)
        return changed(number);
    return entry;
}

Result<std::vector<AuditEntry>> entriesIn(SQLite::Statement query)
{
    std::vector<AuditEntry> entries;
    while (query.executeStep()) {
        Result<AuditEntry> entry = entryFrom(query.getColumn(0).getInt64(), textIn(query, 1));
        if (!entry)
            return entry.error();
        entries.push_back(*std::move(entry));
    }
    return entries;
}

} // namespace

Status checkAudit(const SQLite::Database& database)
{
    const Result<std::vector<AuditEntry>> entries = entriesIn(prepared(database, sql::list_audit));
    if (!entries)
        return entries.error();
    std::uint64_t number = 0;
    const std::string* previous = &beginning;
    for (const AuditEntry& entry : *entries) {
        if (entry.number != ++number || entry.previous != *previous || hashOf(entry) != entry.hash)
            return changed(static_cast<std::int64_t>(number));
        previous = &entry.hash;
    }
    return domain::done();
}

Result<AuditEntry> Audit::append(const AuditEntry& entry)
{
    return m_connection.write([&](SQLite::Database& database) -> Result<AuditEntry> {
        AuditEntry next = entry;
        next.number = 1;
        next.previous = beginning;
        SQLite::Statement last(database, sql::last_audit);
        if (last.executeStep()) {
            next.number = static_cast<std::uint64_t>(last.getColumn(0).getInt64()) + 1;
            next.previous = textIn(last, 1);
        }
        next.hash = hashOf(next);
        run(database, sql::append_audit, static_cast<std::int64_t>(next.number), next.session, next.hash,
            domain::canonical(jsonOf(next, true)));
        return next;
    });
}

Result<std::vector<AuditEntry>> Audit::list(std::string_view session) const
{
    return m_connection.read([&](SQLite::Database& database) {
        return session.empty() ? entriesIn(prepared(database, sql::list_audit))
                               : entriesIn(prepared(database, sql::session_audit, session));
    });
}

Status Audit::verify() const
{
    return m_connection.read([](SQLite::Database& database) { return checkAudit(database); });
}

} // namespace storage
