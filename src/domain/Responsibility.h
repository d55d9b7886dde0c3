// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace domain {

/// What a medical records technician answers for; the codes stand in data and files.
enum class Responsibility { RM, DE, RC, MC, AU, CO, QC, TR, RP, AD, TU };

struct ResponsibilityInfo
{
    Responsibility id;
    std::string_view code;
    std::string_view title;
};

inline constexpr std::array<ResponsibilityInfo, 11> responsibilities{{
    {Responsibility::RM, "RM", "Records management"},
    {Responsibility::DE, "DE", "Data entry"},
    {Responsibility::RC, "RC", "Regulatory compliance"},
    {Responsibility::MC, "MC", "Medical coding"},
    {Responsibility::AU, "AU", "Auditing"},
    {Responsibility::CO, "CO", "Communication"},
    {Responsibility::QC, "QC", "Quality control"},
    {Responsibility::TR, "TR", "Training"},
    {Responsibility::RP, "RP", "Reporting"},
    {Responsibility::AD, "AD", "Administrative tasks"},
    {Responsibility::TU, "TU", "Technology use"},
}};

[[nodiscard]] constexpr std::optional<Responsibility> responsibilityFrom(std::string_view code)
{
    for (const auto& info : responsibilities) {
        if (info.code == code)
            return info.id;
    }
    return std::nullopt;
}
[[nodiscard]] constexpr std::string_view code(Responsibility id)
{
    return responsibilities[static_cast<std::size_t>(id)].code;
}
[[nodiscard]] constexpr std::string_view title(Responsibility id)
{
    return responsibilities[static_cast<std::size_t>(id)].title;
}

/// How much is asked of the trainee (domain reference 11: documents, decoys, help, pass mark).
enum class Level { Entry, Technician, Senior, Manager };

inline constexpr std::array<std::string_view, 4> levelCodes{"entry", "technician", "senior", "manager"};

[[nodiscard]] constexpr std::optional<Level> levelFrom(std::string_view code)
{
    for (std::size_t i = 0; i < levelCodes.size(); ++i) {
        if (levelCodes[i] == code)
            return static_cast<Level>(i);
    }
    return std::nullopt;
}
[[nodiscard]] constexpr std::string_view code(Level level)
{
    return levelCodes[static_cast<std::size_t>(level)];
}

} // namespace domain
