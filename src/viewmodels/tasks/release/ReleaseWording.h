// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "workflow/tasks/release/ReleaseState.h"

#include <QString>
#include <QStringList>

/// What the release desk says and shows.
namespace viewmodels::release {

[[nodiscard]] QString defectText(std::string_view id);
[[nodiscard]] QString dispositionText(workflow::release::Disposition value);
/// What an answer of this kind does, in one line.
[[nodiscard]] QString dispositionAbout(workflow::release::Disposition value);
/// Past tense, for the inbox: "Returned".
[[nodiscard]] QString dispositionDone(workflow::release::Disposition value);
[[nodiscard]] QString requesterText(const workflow::release::Request& request);
[[nodiscard]] QString sectionText(std::string_view section);
[[nodiscard]] QString classText(domain::EncounterClass value);
[[nodiscard]] QString originText(const std::string& kind); ///< "State", "House policy", "Law"

/// "1 page", "3 pages"
[[nodiscard]] QString pagesCount(int pages);
/// "21.50" from cents, and back; -1 where the text is no amount.
[[nodiscard]] QString moneyText(std::int64_t cents);
[[nodiscard]] std::int64_t moneyTyped(const QString& text);
/// "2026-06-01" from what a person types; empty where it is no day.
[[nodiscard]] QString dayTyped(const QString& text);

/// The lines of a paper as they stand on it. Cells: row, kind, label, text. Kinds: "head", "title", "docket", "date",
/// "to", "field", "hand", "check", "ticked", "signature", "blank", "body", "seal", "stamp", "foot".
[[nodiscard]] std::vector<CellListModel::Row> paperRows(const workflow::release::Paper& paper);

/// A sentence to put into the letter. Ids: "greeting", "received", "missing", "kept", "enclosed", "next", "deadline",
/// "close".
struct Snippet
{
    QString id;
    QString title;
    QString text;
};
/// What can be said with what is decided so far.
[[nodiscard]] std::vector<Snippet> snippetsFor(const workflow::release::Request& request,
                                               const workflow::release::Answer& answer);

} // namespace viewmodels::release
