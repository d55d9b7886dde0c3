// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/entry/Keying.h"

#include <QString>

namespace viewmodels {

/// "Above what is plausible (30 to 200 /min): look again".
[[nodiscard]] QString remarkText(const records::entry::FormRemark& remark, const records::entry::Form& form);
/// How a field is written: "MM/DD/YYYY", "number in kg, or with lb".
[[nodiscard]] QString formText(const records::entry::Field& field);
/// "F Female, M Male"; empty where the field has no list.
[[nodiscard]] QString optionsText(const records::entry::Field& field);
/// "2026-05-04", "80.7 kg", "F Female".
[[nodiscard]] QString keptText(const records::entry::Field& field, const std::string& value);
/// "Flagged: cannot be read".
[[nodiscard]] QString flagText(const QString& reason);

} // namespace viewmodels
