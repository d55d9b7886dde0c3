// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/print/ChartPrintout.h"

#include <QPainter>
#include <QPointer>
#include <QQuickPaintedItem>

namespace viewmodels {

/// One sheet of a printout on the screen, scaled to the item's width.
class PrintSheet : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(viewmodels::ChartPrintout* printout READ printout WRITE setPrintout NOTIFY printoutChanged)
    Q_PROPERTY(int sheet READ sheet WRITE setSheet NOTIFY sheetChanged) ///< from 0

public:
    explicit PrintSheet(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) { setFillColor(Qt::white); }

    [[nodiscard]] ChartPrintout* printout() const { return m_printout; }
    [[nodiscard]] int sheet() const { return m_sheet; }
    void setPrintout(ChartPrintout* printout);
    void setSheet(int sheet);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void printoutChanged();
    void sheetChanged();

private:
    QPointer<ChartPrintout> m_printout;
    int m_sheet = 0;
};

} // namespace viewmodels
