// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "workflow/Papers.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// The papers that lie beside a worksheet, and the one that lies open.
class PaperShelf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a worksheet")
    Q_PROPERTY(viewmodels::CellListModel* papers READ papers CONSTANT) ///< cells: paper, title, author
    Q_PROPERTY(QString open READ open WRITE setOpen NOTIFY openChanged)
    Q_PROPERTY(QString title READ title NOTIFY openChanged) ///< of the open one
    /// Of the open one. Cells: row, kind ("head", "pair", "text"), label, text.
    Q_PROPERTY(viewmodels::CellListModel* lines READ lines CONSTANT)

public:
    explicit PaperShelf(QObject* parent = nullptr);

    /// The papers to choose from, in their order; the open one stays open where it is among them, else the first is.
    void setPapers(std::vector<workflow::Paper> papers);
    [[nodiscard]] CellListModel* papers() { return &m_list; }
    [[nodiscard]] QString open() const { return m_open; }
    /// Nothing happens where no paper has the id.
    void setOpen(const QString& paper);
    [[nodiscard]] QString title() const;
    [[nodiscard]] CellListModel* lines() { return &m_lines; }
    /// The paper after or before the open one.
    Q_INVOKABLE void turn(int by);

Q_SIGNALS:
    void openChanged();

private:
    void show();

    std::vector<workflow::Paper> m_papers;
    QString m_open;
    CellListModel m_list;
    CellListModel m_lines;
};

} // namespace viewmodels
