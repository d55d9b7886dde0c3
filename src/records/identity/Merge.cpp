// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/identity/Merge.h"

#include "records/identity/Likeness.h"

#include <algorithm>

namespace records::identity {
namespace {

using domain::ErrorKind;

struct IdentifierPair
{
    std::string left;
    std::string right;
};

std::string bornText(const Person& person)
{
    return person.born ? domain::format(*person.born) : std::string();
}

std::string nameText(const Person& person)
{
    return person.name.given.empty()
               ? std::string()
               : folded(person.name.family) + "," + folded(person.name.given) + "," + folded(person.name.suffix);
}

IdentifierPair identifier(std::string_view which, const Person& a, const Person& b)
{
    if (which == "name")
        return {nameText(a), nameText(b)};
    if (which == "born")
        return {bornText(a), bornText(b)};
    if (which == "last4")
        return {a.last4, b.last4};
    if (which == "phone")
        return {a.phone, b.phone};
    return {folded(a.address), folded(b.address)};
}

std::vector<std::string> identifiers(const Person& a, const Person& b, bool agreeing)
{
    std::vector<std::string> result;
    for (const std::string_view which : identifierCodes) {
        const IdentifierPair pair = identifier(which, a, b);
        if (!pair.left.empty() && !pair.right.empty() && (pair.left == pair.right) == agreeing)
            result.emplace_back(which);
    }
    return result;
}

} // namespace

std::vector<std::string> agreeingIdentifiers(const Person& a, const Person& b)
{
    return identifiers(a, b, true);
}

std::vector<std::string> differingIdentifiers(const Person& a, const Person& b)
{
    return identifiers(a, b, false);
}

const Person* survivorOf(const Person& a, const Person& b)
{
    const bool left = a.standing == Standing::Active;
    const bool right = b.standing == Standing::Active;
    if (left != right)
        return left ? &a : &b;
    if (!left)
        return nullptr;
    if (a.opened != b.opened)
        return a.opened < b.opened ? &a : &b;
    return a.mrn < b.mrn ? &a : &b;
}

PatientIndex::PatientIndex(std::vector<Person> people)
{
    auto byMrn = std::make_shared<std::map<std::string, std::size_t, std::less<>>>();
    for (std::size_t i = 0; i < people.size(); ++i)
        byMrn->emplace(people[i].mrn, i);
    m_byMrn = std::move(byMrn);
    m_people = std::make_shared<const std::vector<Person>>(std::move(people));
}

const Person* PatientIndex::find(std::string_view mrn) const
{
    const auto found = m_byMrn->find(mrn);
    return found == m_byMrn->end() ? nullptr : &(*m_people)[found->second];
}

std::string PatientIndex::livesAs(std::string_view mrn) const
{
    std::string current(mrn);
    // No chain is longer than the index; a circle in the data ends here.
    for (std::size_t step = 0; step <= m_people->size(); ++step) {
        const Person* person = find(current);
        if (person == nullptr || person->standing == Standing::Withdrawn)
            return {};
        const auto merged = m_merged.find(current);
        if (merged != m_merged.end())
            current = merged->second;
        else if (person->standing == Standing::Alias)
            current = person->aliasOf;
        else
            return current;
    }
    return {};
}

domain::Status PatientIndex::active(const std::string& mrn) const
{
    if (find(mrn) == nullptr)
        return domain::error(ErrorKind::NotFound, "identity.no-record", mrn, "the index has no such number");
    const std::string living = livesAs(mrn);
    if (living.empty())
        return domain::error(ErrorKind::Conflict, "identity.retired-record", mrn,
                             "this number was withdrawn and is never used again");
    if (living != mrn)
        return domain::error(ErrorKind::Conflict, "identity.retired-record", mrn,
                             "this number is retired; the record lives on as " + living);
    return domain::done();
}

domain::Status PatientIndex::merge(const Merge& merge)
{
    for (const std::string& mrn : {merge.survivor, merge.retired}) {
        const domain::Status status = active(mrn);
        if (!status)
            return status;
    }
    if (merge.survivor == merge.retired)
        return domain::error(ErrorKind::Conflict, "identity.same-record", merge.survivor,
                             "a record cannot be merged into itself");
    m_merged[merge.retired] = merge.survivor;
    return domain::done();
}

domain::Status PatientIndex::unmerge(std::string_view retired)
{
    const auto found = m_merged.find(retired);
    if (found == m_merged.end())
        return domain::error(ErrorKind::NotFound, "identity.no-merge", std::string(retired),
                             "this number was not merged here");
    m_merged.erase(found);
    return domain::done();
}

} // namespace records::identity
