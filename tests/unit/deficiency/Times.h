// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/deficiency/FacilityClock.h"

#include <QtGlobal>

#include <string_view>

inline domain::LocalTime at(std::string_view text)
{
    const auto time = domain::parseLocalTime(text);
    if (!time)
        qFatal("no time");
    return *time;
}

inline records::deficiency::FacilityClock chicago()
{
    auto clock = records::deficiency::FacilityClock::of("America/Chicago");
    if (!clock)
        qFatal("no zone");
    return std::move(*clock);
}
