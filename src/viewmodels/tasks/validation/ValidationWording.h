// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/validation/ValidationState.h"

#include <QString>
#include <QStringList>

namespace viewmodels::validation {

/// A value as the abstract shows it, with what its code means: "HC home health", "4 days"; empty stays empty.
[[nodiscard]] QString shownValue(const workflow::validation::Item* item, const std::string& value);
/// "F female", one an option.
[[nodiscard]] QStringList optionsOf(const workflow::validation::Item& item);
/// What the data dictionary says of an item; where that changed, both and from when.
[[nodiscard]] QString definitionOf(const workflow::validation::Item& item,
                                   const workflow::validation::Material& material);
/// A rule's words with what it offends and whose rule it is.
[[nodiscard]] QString ruleText(const workflow::validation::QualityRule& rule,
                               const workflow::validation::Material& material);
[[nodiscard]] QString characteristicTitle(const std::string& id, const workflow::validation::Material& material);

[[nodiscard]] QString figureTitle(workflow::validation::Figure figure);
/// "%", or empty for a count and for kappa.
[[nodiscard]] QString figureUnit(workflow::validation::Figure figure);
/// How the figure is reckoned.
[[nodiscard]] QString figureHelp(workflow::validation::Figure figure, const workflow::validation::Material& material);

/// A figure as it was entered: without the zeros at its end.
[[nodiscard]] QString plainNumber(double value);

} // namespace viewmodels::validation
