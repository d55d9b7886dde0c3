// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/LineListModel.h"
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
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(viewmodels::LineListModel* lines READ lines CONSTANT)                ///< all lines, to choose from
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged) ///< line; empty for none
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged) ///< "Diagnosis 2, I50.23"; empty for none

public:
    struct EvidenceMark
    {
        domain::Span span;
        bool current = false; ///< of the line that is chosen
    };

    using QObject::QObject;

    [[nodiscard]] LineListModel* lines() { return &m_lines; }
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString& line);
    [[nodiscard]] virtual QString currentText() const = 0;

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
    void currentChanged();
    /// The search box is to be filled and focused.
    void lookUpAsked();

protected:
    LineListModel m_lines;
    QString m_current;
};

/// Null for a task type that this release has no worksheet for.
[[nodiscard]] std::unique_ptr<Worksheet> makeWorksheet(std::string_view taskType, Workbench& bench);

} // namespace viewmodels
