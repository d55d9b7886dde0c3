// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace codesets {

/// The code systems a record may be coded in, and CPT, which is licensed: none of it is in this program, and it is only
/// looked up where an institution installs its own file (Licence.h).
enum class System {
    Icd10cm,  ///< diagnoses, ICD-10-CM (CDC/NCHS), fiscal years from 1 October
    Icd10pcs, ///< inpatient procedures, ICD-10-PCS (CMS)
    Hcpcs,    ///< supplies, drugs and services, HCPCS Level II (CMS), quarterly; D-codes excluded
    Px,       ///< outpatient procedures, this program's own practice set
    Cpt,      ///< outpatient procedures, property of the American Medical Association, calendar years
};

struct SystemInfo
{
    System id;
    std::string_view code;  ///< as files write it
    std::string_view title; ///< as people read it
};

inline constexpr std::array<SystemInfo, 5> systems{{
    {System::Icd10cm, "icd10cm", "ICD-10-CM"},
    {System::Icd10pcs, "icd10pcs", "ICD-10-PCS"},
    {System::Hcpcs, "hcpcs", "HCPCS II"},
    {System::Px, "px", "PX practice set"},
    {System::Cpt, "cpt", "CPT"},
}};

[[nodiscard]] constexpr std::optional<System> systemFrom(std::string_view code)
{
    for (const auto& info : systems) {
        if (info.code == code)
            return info.id;
    }
    return std::nullopt;
}
[[nodiscard]] constexpr std::string_view code(System system)
{
    return systems[static_cast<std::size_t>(system)].code;
}
[[nodiscard]] constexpr std::string_view title(System system)
{
    return systems[static_cast<std::size_t>(system)].title;
}

/// Complication tier of a diagnosis in the Medicare grouper (MS-DRG lists).
enum class Severity { None, Cc, Mcc };

} // namespace codesets
