// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentWork.h"

#include <algorithm>

namespace workflow::amendment {
namespace {

constexpr std::array<Part, 3> indexParts{Part::Page, Part::Value, Part::Reason};
constexpr std::array<Part, 5> routeParts{Part::Page, Part::Change, Part::Signer, Part::Event, Part::Reason};
constexpr std::array<Part, 3> linkParts{Part::Page, Part::Signer, Part::Inform};
constexpr std::array<Part, 5> retractParts{Part::Page, Part::Signer, Part::Reason, Part::Chart, Part::Inform};
constexpr std::array<Part, 1> groundPart{Part::Ground};
constexpr std::array<Part, 4> acceptParts{Part::Page, Part::Due, Part::Letter, Part::Inform};
constexpr std::array<Part, 4> denyParts{Part::Page, Part::Ground, Part::Due, Part::Letter};
constexpr std::array<Part, 3> extendParts{Part::Due, Part::Extended, Part::Letter};
constexpr std::array<Part, 3> appendParts{Part::Page, Part::Append, Part::Inform};

constexpr std::array<Named, 9> reasonList{{
    {"wrong-patient", "Written on the wrong patient's record"},
    {"wrong-side", "Wrong side"},
    {"wrong-value", "Wrong word, number or date"},
    {"omitted", "Forgotten when it happened"},
    {"new-information", "Known only afterwards"},
    {"misindexed", "Filed under the wrong heading"},
    {"proof-shown", "Shown by an identity paper"},
    {"person-says", "Told by the person"},
    {"patient-request", "The patient's request was granted"},
}};
constexpr std::array<Named, 4> indexFields{{
    {"type", "Document type"},
    {"encounter", "Encounter"},
    {"date", "Date of the page"},
    {"title", "Title"},
}};
constexpr std::array<Named, 7> personFields{{
    {"family", "Family name"},
    {"given", "Given name"},
    {"middle", "Middle initial"},
    {"birth-date", "Date of birth"},
    {"sex", "Sex"},
    {"phone", "Telephone"},
    {"address", "Address"},
}};
constexpr std::array<Named, 4> denialGrounds{{
    {"i", "Not created by the hospital, and its author can still be asked"},
    {"ii", "Not part of the designated record set"},
    {"iii", "Not open to inspection by the patient"},
    {"iv", "Accurate and complete as it stands"},
}};
constexpr std::array<Named, 4> refusalGrounds{{
    {"erase", "It would erase or overwrite what was written"},
    {"backdate", "It would give an entry another time than that of its writing"},
    {"not-author", "It would put words into another's entry, or sign for another"},
    {"no-right", "Who asks may not ask this of the record"},
}};
constexpr std::array<Named, 3> returnGrounds{{
    {"not-written", "Not in writing"},
    {"no-reason", "No reason given"},
    {"no-authority", "Not from the patient or a personal representative"},
}};
constexpr std::array<Named, 12> letterList{{
    {"basis", "On which ground it is denied"},
    {"disagree", "The right to file a statement of disagreement, and how"},
    {"include", "Without one: that request and denial can be asked to go with future disclosures"},
    {"complain", "How to complain, to the hospital and to the Secretary"},
    {"contact", "Name or title and telephone of whom to turn to"},
    {"accepted", "That the amendment is accepted"},
    {"ask-recipients", "Who else should know, and leave to tell them"},
    {"delay-reason", "Why it takes longer"},
    {"finish-date", "By which day it will be done"},
    {"erased", "That the old entry was erased"},
    {"last-word", "That no further request will be taken"},
    {"fee", "What the request costs"},
}};
constexpr std::array<Named, 6> appendixList{{
    {"request", "The request"},
    {"denial", "The denial"},
    {"statement", "The statement of disagreement"},
    {"rebuttal", "The rebuttal"},
    {"audit-trail", "The audit trail of the page"},
    {"messages", "Messages within the hospital about it"},
}};

struct Wording
{
    std::string_view title;
    std::string_view purpose;
};
constexpr std::array<Wording, 11> wordings{{
    {"Correct the index", "health information corrects where a page is filed, never what it says"},
    {"Correct demographics", "health information or registration corrects who and where the person is"},
    {"Route to the author", "the author alone corrects, adds or writes late, under today's date"},
    {"Link a signed amendment", "an amendment that has its author and signature is linked to the page"},
    {"Retract with the author", "a page of another patient is withdrawn with its author, hidden and kept"},
    {"Refuse", "some things no record allows, whoever asks"},
    {"Send back to who asks", "a request that lacks something goes back with what it lacks"},
    {"Accept the amendment", "the patient's amendment is granted, linked and told"},
    {"Deny the amendment", "the patient's amendment is denied in writing on one of four grounds"},
    {"Extend the term", "the patient is told in writing why it takes longer and until when"},
    {"Append the disagreement", "the statement of disagreement and what belongs to it are linked to the page"},
}};

} // namespace

std::optional<Handling> handlingFrom(std::string_view code)
{
    const auto* const found = std::find(handlingCodes.begin(), handlingCodes.end(), code);
    if (found == handlingCodes.end())
        return std::nullopt;
    return static_cast<Handling>(found - handlingCodes.begin());
}

std::string_view title(Handling value)
{
    return wordings.at(static_cast<std::size_t>(value)).title;
}

std::string_view purpose(Handling value)
{
    return wordings.at(static_cast<std::size_t>(value)).purpose;
}

std::string_view title(domain::ChangeKind kind)
{
    static constexpr std::array<std::string_view, 5> titles{"Correction", "Late entry", "Addendum", "Amendment",
                                                            "Retraction"};
    return titles.at(static_cast<std::size_t>(kind));
}

std::span<const Part> partsOf(Handling handling)
{
    switch (handling) {
    case Handling::CorrectIndex:
    case Handling::CorrectDemographics:
        return indexParts;
    case Handling::RouteAuthor:
        return routeParts;
    case Handling::LinkAmendment:
        return linkParts;
    case Handling::Retract:
        return retractParts;
    case Handling::Refuse:
    case Handling::ReturnForm:
        return groundPart;
    case Handling::Accept:
        return acceptParts;
    case Handling::Deny:
        return denyParts;
    case Handling::Extend:
        return extendParts;
    case Handling::AppendStatement:
        return appendParts;
    }
    return {};
}

bool asksFor(Handling handling, Part part)
{
    const auto parts = partsOf(handling);
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

std::span<const Named> reasons()
{
    return reasonList;
}

std::span<const Named> fieldsOf(Handling handling)
{
    if (handling == Handling::CorrectIndex)
        return indexFields;
    if (handling == Handling::CorrectDemographics)
        return personFields;
    return {};
}

std::span<const Named> groundsOf(Handling handling)
{
    switch (handling) {
    case Handling::Deny:
        return denialGrounds;
    case Handling::Refuse:
        return refusalGrounds;
    case Handling::ReturnForm:
        return returnGrounds;
    default:
        return {};
    }
}

std::span<const Named> letterElements()
{
    return letterList;
}

std::span<const Named> appendices()
{
    return appendixList;
}

bool holds(std::span<const Named> list, std::string_view id)
{
    return std::any_of(list.begin(), list.end(), [&](const Named& entry) { return entry.id == id; });
}

std::string_view titleIn(std::span<const Named> list, std::string_view id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const Named& entry) { return entry.id == id; });
    return found == list.end() ? id : found->title;
}

} // namespace workflow::amendment
