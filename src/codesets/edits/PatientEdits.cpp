// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/Checking.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr int adult = 18;

bool pregnancyChapter(std::string_view code)
{
    return code.starts_with('O');
}

/// P00-P96.
bool perinatalChapter(std::string_view code)
{
    return code.starts_with('P');
}

std::optional<int> ageOf(const Claim& claim)
{
    if (!claim.birthDate.ok())
        return std::nullopt;
    return domain::ageInYears(claim.birthDate, claim.admitted);
}

/// Newborn codes on an adult belong to another record (the guideline); that their age is wrong too is the payer's edit.
void checkNewborn(Checking& checking, const CheckedLine& line, int age)
{
    if (age < adult)
        return;
    const auto listed = checking.lists.find(MceList::Newborn, line.code);
    if (!listed && !perinatalChapter(line.code))
        return;
    const bool own = listed && listed->borrowedFrom.empty();
    const EditSeverity severity = !listed ? EditSeverity::Info : own ? EditSeverity::Error : EditSeverity::Warning;
    auto& finding = checking.add(EditId::ChapterMismatch, severity, line);
    finding.which = listed ? EditCase::ListedNewborn : EditCase::PerinatalLater;
    finding.age = age;
    if (listed)
        finding.borrowedFrom = listed->borrowedFrom;
}

/// Medicare Code Editor, edit 4.
void checkAge(Checking& checking, const CheckedLine& line, int age)
{
    checkNewborn(checking, line, age);
    for (const MceListInfo& list : mceLists) {
        if (list.youngest < 0 || (age >= list.youngest && age <= list.oldest))
            continue;
        const auto hit = checking.lists.find(list.id, line.code);
        if (!hit)
            continue;
        const bool own = hit->borrowedFrom.empty();
        auto& finding = checking.add(EditId::AgeConflict, own ? EditSeverity::Error : EditSeverity::Warning, line);
        finding.list = list.id;
        finding.age = age;
        finding.borrowedFrom = hit->borrowedFrom;
        return;
    }
}

/// Medicare Code Editor, edit 5, inactive since October 2024: information, never more.
void checkSex(Checking& checking, const CheckedLine& line)
{
    const domain::Sex sex = checking.claim.sex;
    if (sex == domain::Sex::Unknown)
        return;
    if (sex == domain::Sex::Male && pregnancyChapter(line.code))
        checking.add(EditId::ChapterMismatch, EditSeverity::Warning, line);
    const MceList other = sex == domain::Sex::Male ? MceList::Female : MceList::Male;
    if (const auto hit = checking.lists.find(other, line.code)) {
        auto& finding = checking.add(EditId::SexConflict, EditSeverity::Info, line);
        finding.list = other;
        finding.borrowedFrom = hit->borrowedFrom;
    }
}

void checkProcedureSex(Checking& checking, const ClaimProcedure& procedure, std::size_t at)
{
    const domain::Sex sex = checking.claim.sex;
    if (sex == domain::Sex::Unknown || procedure.system != System::Icd10pcs)
        return;
    const MceList other = sex == domain::Sex::Male ? MceList::FemaleProcedure : MceList::MaleProcedure;
    const auto hit = checking.lists.find(other, bare(procedure.code));
    if (!hit || checking.sources.catalogue.check(procedure.system, procedure.code, checking.day) != CodeStatus::Valid)
        return;
    auto& finding = checking.add(EditId::SexConflict, EditSeverity::Info, procedure, at);
    finding.list = other;
    finding.borrowedFrom = hit->borrowedFrom;
}

/// The titles that a title with an open side would have with `side` in its place.
std::vector<std::string> sided(const std::string& title, std::string_view side)
{
    constexpr std::string_view open = "unspecified";
    std::vector<std::string> result;
    for (std::size_t at = title.find(open); at != std::string::npos; at = title.find(open, at + 1)) {
        for (const std::string_view rank : {"", " dominant"})
            result.push_back(title.substr(0, at) + std::string(side) + std::string(rank)
                             + title.substr(at + open.size()));
    }
    return result;
}

bool oneCharacterApart(std::string_view left, std::string_view right)
{
    if (left.size() != right.size())
        return false;
    std::size_t apart = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        apart += left[i] != right[i] ? 1U : 0U;
    return apart == 1;
}

/// Codes of the two sides differ from the open one in the one character that tells the side.
bool hasSides(const Edition& edition, const Code& code)
{
    const auto rights = sided(code.title, "right");
    const auto lefts = sided(code.title, "left");
    if (rights.empty())
        return false;
    const auto has = [](const std::vector<std::string>& titles, const std::string& title) {
        return std::find(titles.begin(), titles.end(), title) != titles.end();
    };
    const std::string_view category = std::string_view(code.code).substr(0, 3);
    const auto codes = edition.codes();
    auto at = std::lower_bound(codes.begin(), codes.end(), category,
                               [](const Code& entry, std::string_view text) { return entry.code < text; });
    bool right = false;
    bool left = false;
    for (; at != codes.end() && at->code.starts_with(category) && !(right && left); ++at) {
        if (!at->billable || !oneCharacterApart(at->code, code.code))
            continue;
        right = right || has(rights, at->title);
        left = left || has(lefts, at->title);
    }
    return right && left;
}

} // namespace

void checkPatient(Checking& checking)
{
    const auto age = ageOf(checking.claim);
    for (const CheckedLine& line : checking.lines) {
        if (!line.counts())
            continue;
        if (age)
            checkAge(checking, line, *age);
        checkSex(checking, line);
        if (line.known() && line.entry != nullptr && hasSides(*checking.edition, *line.entry))
            checking.add(EditId::UnspecifiedSide, EditSeverity::Warning, line);
    }
    for (std::size_t i = 0; i < checking.claim.procedures.size(); ++i)
        checkProcedureSex(checking, checking.claim.procedures[i], i);
}

} // namespace codesets
