// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "workflow/TaskType.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workflow::amendment {

/// One request as it lies in the tray.
struct Letter
{
    std::string id;
    std::string from;  ///< as it is signed
    std::string role;  ///< what the sender is: "patient", "provider" ...
    std::string means; ///< "letter", "message" ...
    std::string subject;
    domain::LocalTime received{};             ///< by the hospital; the term runs from here
    std::optional<domain::Date> extendedTo{}; ///< the patient was told in writing, in time, of this later day
    std::vector<std::string> text;            ///< paragraphs
};

/// Somebody or something to choose: a person who signs, a recipient, a patient, a document type.
struct Option
{
    std::string id;
    std::string title;
};

/// What lies on the desk besides the chart: the tray, and what its forms let one choose from.
struct Material
{
    std::vector<Letter> requests;
    std::vector<Option> people;     ///< who may sign; staff ids
    std::vector<Option> recipients; ///< who may be informed
    std::vector<Option> patients;   ///< whose chart a page may belong to; MRNs
    std::vector<Option> types;      ///< document types of the index

    [[nodiscard]] const Letter* request(std::string_view id) const;
};

[[nodiscard]] std::variant<Material, std::vector<Issue>> parseMaterial(const domain::Json& json);
/// Of a task's material; empty where it is not well formed.
[[nodiscard]] Material materialOf(const domain::Json& json);
[[nodiscard]] bool offers(const std::vector<Option>& options, std::string_view id);
/// The id itself where it is not offered.
[[nodiscard]] std::string titleOf(const std::vector<Option>& options, std::string_view id);

} // namespace workflow::amendment
