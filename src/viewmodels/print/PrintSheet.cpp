// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/print/PrintSheet.h"

namespace viewmodels {

void PrintSheet::setPrintout(ChartPrintout* printout)
{
    if (printout == m_printout)
        return;
    if (m_printout)
        disconnect(m_printout, nullptr, this, nullptr);
    m_printout = printout;
    if (m_printout)
        connect(m_printout, &ChartPrintout::changed, this, [this] { update(); });
    update();
    Q_EMIT printoutChanged();
}

void PrintSheet::setSheet(int sheet)
{
    if (sheet == m_sheet)
        return;
    m_sheet = sheet;
    update();
    Q_EMIT sheetChanged();
}

void PrintSheet::paint(QPainter* painter)
{
    if (!m_printout)
        return;
    const double factor = width() / ChartPrintout::sheetSize().width();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(factor, factor);
    m_printout->draw(*painter, m_sheet);
}

} // namespace viewmodels
