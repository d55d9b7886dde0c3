// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentWords.h"

namespace workflow::amendment::words {
namespace {

std::string clause(const std::string& text)
{
    std::string result(domain::trimmed(text));
    if (result.ends_with('.'))
        result.pop_back();
    return result;
}

} // namespace

std::string sentence(const std::string& what, const std::string& why)
{
    std::string text = clause(what);
    const std::string second = clause(why);
    text += (text.empty() || second.empty() ? "" : ": ") + second;
    if (text.empty())
        return {};
    if (text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text + ".";
}

std::string_view name(Part part)
{
    switch (part) {
    case Part::Page:
        return "the page and place";
    case Part::Change:
        return "what the label calls it";
    case Part::Signer:
        return "who signs";
    case Part::Event:
        return "when it happened";
    case Part::Reason:
        return "the reason on the label";
    case Part::Value:
        return "the corrected entry";
    case Part::Chart:
        return "where the page belongs";
    case Part::Due:
        return "the last day to act";
    case Part::Extended:
        return "the extended day";
    case Part::Ground:
        return "the ground";
    case Part::Letter:
        return "what the letter holds";
    case Part::Inform:
        return "who is told";
    case Part::Append:
        return "what is appended";
    }
    return {};
}

std::string reason(Part part, const Wanted& wanted)
{
    const auto own = wanted.notes.find(code(part));
    if (own != wanted.notes.end())
        return own->second;
    switch (part) {
    case Part::Page:
        return "the change belongs to this page and to these words, in the version in force";
    case Part::Change:
        return "the label tells a reader what kind of entry it is";
    case Part::Signer:
        return "only who wrote an entry corrects, adds to or withdraws it";
    case Part::Event:
        return "a late entry bears today's date and, beside it, the time of what it tells of";
    case Part::Reason:
        return "a change without its reason cannot be understood later";
    case Part::Value:
        return "the new value takes effect and the old one stays in the earlier version";
    case Part::Chart:
        return "a withdrawn page goes to the record of the patient it is about";
    case Part::Due:
        return "the request is acted on no later than 60 days after it was received, the day of receipt not counted";
    case Part::Extended:
        return "one extension, of 30 days at most, told in writing within the first 60";
    case Part::Ground:
        return "it has to stand on the ground that fits";
    case Part::Letter:
        return "the letter holds what the law names, no less, and promises nothing else";
    case Part::Inform:
        return "those who relied on the entry, and whom the patient names, are told; nobody else";
    case Part::Append:
        return "the disputed entry keeps with it what was asked, answered and said against the answer";
    }
    return {};
}

std::string offBy(int days)
{
    const int count = days < 0 ? -days : days;
    return "yours is " + std::to_string(count) + (count == 1 ? " day" : " days")
           + (days < 0 ? " too early" : " too late");
}

std::string extensionFault(records::amendment::ExtensionFault fault)
{
    using records::amendment::ExtensionFault;
    switch (fault) {
    case ExtensionFault::Second:
        return "an extension was taken before";
    case ExtensionFault::ToldLate:
        return "the first term has ended already";
    case ExtensionFault::TooLong:
        return "yours is more than 30 days behind the first term";
    case ExtensionFault::NotLater:
        return "yours gives no more time than there was";
    }
    return {};
}

std::string heading(const Material& material, const std::string& request)
{
    const Letter* letter = material.request(request);
    return letter == nullptr ? request : letter->subject + " (" + letter->from + ")";
}

} // namespace workflow::amendment::words
