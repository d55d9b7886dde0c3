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
    Q_PROPERTY(QString title READ title CONSTANT)                          ///< of the task
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(QString citeVerb READ citeVerb CONSTANT)  ///< what is done with selected words; empty: nothing
    Q_PROPERTY(bool citesAlone READ citesAlone CONSTANT) ///< words are taken without a line being chosen first
    /// What else can be done with selected words, for the line that is chosen; empty: nothing.
    Q_PROPERTY(QString citeMoreVerb READ citeMoreVerb NOTIFY currentChanged)
    Q_PROPERTY(bool takesCodes READ takesCodes CONSTANT) ///< whether the code books serve this work
    Q_PROPERTY(bool wide READ wide CONSTANT)             ///< whether it needs the larger part of the desk
    /// Whether it lists the chart's pages itself; the tree, which has them in order, is then not shown.
    Q_PROPERTY(bool ownsPages READ ownsPages CONSTANT)
    Q_PROPERTY(QStringList unsettledList READ unsettled NOTIFY unsettledChanged)

public:
    struct EvidenceMark
    {
        domain::Span span;    ///< empty: the page as a whole
        bool current = false; ///< of the line that is chosen
        bool covered = false; ///< blacked out: a bar lies over it
    };

    explicit Worksheet(Workbench& bench) : m_bench(bench) {}

    [[nodiscard]] LineListModel* lines() { return &m_lines; }
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString& line);
    [[nodiscard]] virtual QString currentText() const { return {}; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool canUndo() const { return m_bench.progress().canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_bench.progress().canRedo(); }
    [[nodiscard]] virtual QString citeVerb() const { return {}; }
    [[nodiscard]] virtual bool citesAlone() const { return false; }
    [[nodiscard]] virtual QString citeMoreVerb() const { return {}; }
    [[nodiscard]] virtual bool takesCodes() const { return false; }
    [[nodiscard]] virtual bool wide() const { return false; }
    [[nodiscard]] virtual bool ownsPages() const { return false; }
    /// The pages in the order in which they are turned, called what they may be called.
    [[nodiscard]] virtual std::vector<domain::DocumentHeader> listed(std::vector<domain::DocumentHeader> pages) const
    {
        return pages;
    }
    Q_INVOKABLE bool undo();
    Q_INVOKABLE bool redo();

    /// A page lies open now.
    virtual void pageOpened(std::string_view /*page*/) {}
    /// Takes the state of the session as it is now.
    virtual void refresh() = 0;
    /// Evidence on a page, for its highlights.
    [[nodiscard]] virtual std::vector<EvidenceMark> evidenceOn(std::string_view /*document*/) const { return {}; }
    /// Cites a place for the line that is chosen. False: no line is chosen, or it failed.
    virtual bool cite(const PagePlace& /*place*/) { return false; }
    /// Does with a place what citeMoreVerb says.
    virtual bool citeMore(const PagePlace& /*place*/) { return false; }
    /// Looks words up in the code books.
    virtual void lookUp(const QString& /*words*/) {}
    /// Whether codes of a system can be put on this worksheet.
    [[nodiscard]] virtual bool takes(codesets::System /*system*/) const { return false; }
    /// Puts a code on the worksheet.
    virtual bool take(codesets::System /*system*/, const QString& /*code*/) { return false; }
    /// From 1; 0 where the code is not on the worksheet.
    [[nodiscard]] virtual int positionOf(codesets::System /*system*/, std::string_view /*code*/) const { return 0; }
    /// What is not settled yet, a sentence each.
    [[nodiscard]] virtual QStringList unsettled() const { return {}; }

Q_SIGNALS:
    /// What the worksheet shows may be another.
    void changed();
    /// The evidence to be highlighted may be another.
    void evidenceChanged();
    void unsettledChanged();
    /// Codes came, went or moved.
    void codesChanged();
    void currentChanged();
    /// The search box is to be filled and focused.
    void lookUpAsked();

protected:
    /// Does one op. True once it is durable; otherwise the person has been told why not.
    bool apply(const domain::Json& op) { return m_bench.apply(op); }

    Workbench& m_bench;
    LineListModel m_lines;
    QString m_current;
};

/// Null for a task type that this release has no worksheet for.
[[nodiscard]] std::unique_ptr<Worksheet> makeWorksheet(std::string_view taskType, Workbench& bench);

} // namespace viewmodels
