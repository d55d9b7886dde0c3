// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/Workbench.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace viewmodels {

/// The worksheet of one task on the desk; each task type has its own.
class Worksheet : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    struct EvidenceMark
    {
        domain::Span span;
        bool current = false; ///< of the line that is chosen
    };

    using QObject::QObject;

    /// Takes the state of the session as it is now.
    virtual void refresh() = 0;
    /// Evidence on a page, for its highlights.
    [[nodiscard]] virtual std::vector<EvidenceMark> evidenceOn(std::string_view document) const = 0;
    /// Cites a place for the line that is chosen. False: no line is chosen, or it failed.
    virtual bool cite(const PagePlace& place) = 0;
    /// Looks words up in the code books.
    virtual void lookUp(const QString& words) = 0;
    /// Whether codes of a system can be put on this worksheet.
    [[nodiscard]] virtual bool takes(codesets::System system) const = 0;
    /// Puts a code on the worksheet.
    virtual bool take(codesets::System system, const QString& code) = 0;
    /// From 1; 0 where the code is not on the worksheet.
    [[nodiscard]] virtual int positionOf(codesets::System system, std::string_view code) const = 0;
    /// What is not settled yet, a sentence each.
    [[nodiscard]] virtual QStringList unsettled() const = 0;

Q_SIGNALS:
    /// The evidence to be highlighted may be another.
    void evidenceChanged();
    void unsettledChanged();
    /// Codes came, went or moved.
    void codesChanged();
};

/// Null for a task type that this release has no worksheet for.
[[nodiscard]] std::unique_ptr<Worksheet> makeWorksheet(std::string_view taskType, Workbench& bench);

} // namespace viewmodels
