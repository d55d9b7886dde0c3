// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace codesets {

/// A chapter of the ICD-10-CM Tabular List (CDC/NCHS), from its first to its last category.
struct Chapter
{
    int number;
    std::string_view first;
    std::string_view last;
    std::string_view title;

    [[nodiscard]] constexpr bool holds(std::string_view bareCode) const
    {
        const std::string_view category = bareCode.substr(0, first.size());
        return first <= category && category <= last;
    }
};

inline constexpr std::array<Chapter, 22> chapters{{
    {1, "A00", "B99", "Certain infectious and parasitic diseases"},
    {2, "C00", "D49", "Neoplasms"},
    {3, "D50", "D89", "Diseases of the blood and blood-forming organs"},
    {4, "E00", "E89", "Endocrine, nutritional and metabolic diseases"},
    {5, "F01", "F99", "Mental, behavioral and neurodevelopmental disorders"},
    {6, "G00", "G99", "Diseases of the nervous system"},
    {7, "H00", "H59", "Diseases of the eye and adnexa"},
    {8, "H60", "H95", "Diseases of the ear and mastoid process"},
    {9, "I00", "I99", "Diseases of the circulatory system"},
    {10, "J00", "J99", "Diseases of the respiratory system"},
    {11, "K00", "K95", "Diseases of the digestive system"},
    {12, "L00", "L99", "Diseases of the skin and subcutaneous tissue"},
    {13, "M00", "M9Z", "Diseases of the musculoskeletal system and connective tissue"},
    {14, "N00", "N99", "Diseases of the genitourinary system"},
    {15, "O00", "O9Z", "Pregnancy, childbirth and the puerperium"},
    {16, "P00", "P99", "Certain conditions originating in the perinatal period"},
    {17, "Q00", "QZZ", "Congenital malformations, deformations and chromosomal abnormalities"},
    {18, "R00", "R99", "Symptoms, signs and abnormal clinical and laboratory findings"},
    {19, "S00", "T99", "Injury, poisoning and other consequences of external causes"},
    {20, "V00", "Y99", "External causes of morbidity"},
    {21, "Z00", "Z99", "Factors influencing health status and contact with health services"},
    {22, "U00", "U85", "Codes for special purposes"},
}};

} // namespace codesets
