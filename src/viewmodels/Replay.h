// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Review.h"

#include <QString>

#include <vector>

namespace viewmodels {

/// A line of a worksheet as it stood at a moment.
struct SheetLine
{
    int sequence = 0; ///< from 1 within its part
    QString part;     ///< "Diagnoses", "Flags"
    QString code;     ///< what it is known by; empty: by its title
    QString title;
    QString detail; ///< "POA Y · 2 quotes"
    bool changed = false;

    friend bool operator==(const SheetLine&, const SheetLine&) = default;
};

/// Takes the lines of worksheets one by one and numbers them within their parts.
class ReplayLines
{
public:
    void add(const QString& part, const QString& code, const QString& title, const QString& detail = {});
    [[nodiscard]] std::vector<SheetLine> take() { return std::move(m_lines); }

private:
    std::vector<SheetLine> m_lines;
};

/// What a worksheet is read from. All of it must outlive the reading.
struct ReplaySource
{
    const services::Workplace& place;
    const services::OpenedSession& session;
    const workflow::TaskDefinition& task;
    const workflow::TaskState& state;

    /// A page's title, "missing: Consent", or an order's text.
    [[nodiscard]] QString pageTitle(std::string_view document) const;
    /// "I. Renner, MD"; the id where the hospital has nobody of it.
    [[nodiscard]] QString person(std::string_view id) const;
};

/// Adds the worksheet of a task at that moment; nothing for a kind of work that has none.
void addReplay(const ReplaySource& source, ReplayLines& lines);

/// Every worksheet of a state.
[[nodiscard]] std::vector<SheetLine> sheetLines(const services::Workplace& place,
                                                const services::OpenedSession& session,
                                                const workflow::SessionState& state);
/// Marks the lines of `now` that are not in `before`.
void markChanges(std::vector<SheetLine>& now, const std::vector<SheetLine>& before);

} // namespace viewmodels
