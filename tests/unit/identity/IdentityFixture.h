// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/identity/Matching.h"
#include "records/identity/Merge.h"

#include <QtTest>

#include <fstream>
#include <sstream>

namespace identity_test {

using domain::Json;
using records::identity::MatchTable;
using records::identity::Person;

inline Json readJson(const std::string& path)
{
    std::ifstream file(std::string(SOURCE_DIR) + "/sample-records/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = domain::parseJson(text.str(), path);
    return json ? *json : Json();
}

/// The table that ships: the tests prove the numbers a trainee meets.
inline MatchTable shippedTable()
{
    auto table = records::identity::matchTableFrom(readJson("facility/matching.json"));
    if (!table)
        qFatal("%s", table.error().detail.c_str());
    return *table;
}

inline Person person(std::string mrn, std::string family, std::string given, const char* born)
{
    Person person;
    person.mrn = std::move(mrn);
    person.facility = "AFRMC";
    person.opened = *domain::parseDate("2015-03-02");
    person.name.family = std::move(family);
    person.name.given = std::move(given);
    person.born = *domain::parseDate(born);
    person.sex = domain::Sex::Male;
    return person;
}

} // namespace identity_test
