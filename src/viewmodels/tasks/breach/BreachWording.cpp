// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/breach/BreachWording.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace viewmodels::breach {
namespace {

using Entry = std::pair<std::string_view, const char*>;

template <std::size_t Size>
QString titleIn(const std::array<Entry, Size>& entries, std::string_view id)
{
    for (const auto& [name, text] : entries) {
        if (name == id)
            return QCoreApplication::translate("BreachWording", text);
    }
    return q(id);
}

constexpr std::array<Entry, 4> factors{{
    {"nature", QT_TRANSLATE_NOOP("BreachWording", "Nature of the information")},
    {"recipient", QT_TRANSLATE_NOOP("BreachWording", "Who received or used it")},
    {"acquired", QT_TRANSLATE_NOOP("BreachWording", "Acquired or viewed")},
    {"mitigation", QT_TRANSLATE_NOOP("BreachWording", "Risk left after mitigation")},
}};
constexpr std::array<Entry, 4> helps{{
    {"nature", QT_TRANSLATE_NOOP("BreachWording", "How telling it is, and how easily it names the person")},
    {"recipient", QT_TRANSLATE_NOOP("BreachWording", "Somebody bound to secrecy is a low risk, a stranger a high one")},
    {"acquired", QT_TRANSLATE_NOOP("BreachWording", "Read, or only within reach")},
    {"mitigation", QT_TRANSLATE_NOOP("BreachWording", "What could be got back, destroyed or assured")},
}};
constexpr std::array<Entry, 3> levels{{
    {"low", QT_TRANSLATE_NOOP("BreachWording", "Low")},
    {"medium", QT_TRANSLATE_NOOP("BreachWording", "Medium")},
    {"high", QT_TRANSLATE_NOOP("BreachWording", "High")},
}};
constexpr std::array<Entry, 4> exceptions{{
    {"none", QT_TRANSLATE_NOOP("BreachWording", "None of the three")},
    {"unintentional", QT_TRANSLATE_NOOP("BreachWording", "Unintentional, by workforce in good faith (1)(i)")},
    {"inadvertent", QT_TRANSLATE_NOOP("BreachWording", "Inadvertent, between authorized persons (1)(ii)")},
    {"not-retained", QT_TRANSLATE_NOOP("BreachWording", "Could not have been retained (1)(iii)")},
}};
constexpr std::array<Entry, 5> conclusions{{
    {"breach", QT_TRANSLATE_NOOP("BreachWording", "Breach")},
    {"low-probability", QT_TRANSLATE_NOOP("BreachWording", "Low probability of compromise, documented")},
    {"exception", QT_TRANSLATE_NOOP("BreachWording", "No breach: an exception applies")},
    {"not-phi", QT_TRANSLATE_NOOP("BreachWording", "Not protected health information")},
    {"secured", QT_TRANSLATE_NOOP("BreachWording", "Secured: encrypted or destroyed")},
}};
constexpr std::array<Entry, 6> people{{
    {"individuals", QT_TRANSLATE_NOOP("BreachWording", "The individuals")},
    {"media", QT_TRANSLATE_NOOP("BreachWording", "The media")},
    {"hhs-now", QT_TRANSLATE_NOOP("BreachWording", "HHS, at once")},
    {"hhs-annual", QT_TRANSLATE_NOOP("BreachWording", "HHS, log of the year")},
    {"state", QT_TRANSLATE_NOOP("BreachWording", "The state")},
    {"covered-entity", QT_TRANSLATE_NOOP("BreachWording", "Our covered entity")},
}};

} // namespace

QString factorTitle(std::string_view factor)
{
    return titleIn(factors, factor);
}

QString factorHelp(std::string_view factor)
{
    return titleIn(helps, factor);
}

QString levelTitle(std::string_view level)
{
    return titleIn(levels, level);
}

QString exceptionTitle(std::string_view exception)
{
    return titleIn(exceptions, exception);
}

QString conclusionTitle(std::string_view conclusion)
{
    return titleIn(conclusions, conclusion);
}

QString whoTitle(std::string_view who)
{
    return titleIn(people, who);
}

} // namespace viewmodels::breach
