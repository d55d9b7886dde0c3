// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "domain/Result.h"

#include <QObject>
#include <QTextDocument>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <memory>
#include <vector>

class QPainter;

namespace viewmodels {

/// Pages of a chart laid out on paper (A4), each beginning on a sheet of its own. What is previewed is what is saved.
class ChartPrintout : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The chart room makes it")
    Q_PROPERTY(int sheets READ sheets NOTIFY changed)

public:
    using QObject::QObject;

    /// "Tavares, Odile M. · MRN 20-14-31 · born 1957-09-03" heads every sheet.
    void lay(const std::vector<domain::Document>& pages, const QString& facility, const QString& patient);
    void clear();
    [[nodiscard]] int sheets() const { return m_sheets; }
    /// Draws one sheet, from 0, in the coordinates of `sheetSize`.
    void draw(QPainter& painter, int sheet);
    [[nodiscard]] static QSizeF sheetSize();
    /// Writes all sheets as PDF, whole or not at all. Errors as services::writeWhole.
    [[nodiscard]] domain::Status save(const std::filesystem::path& file);

Q_SIGNALS:
    void changed();

private:
    struct Laid
    {
        std::unique_ptr<QTextDocument> text;
        QString title;
        int first = 0; ///< number of its first sheet
        int sheets = 1;
    };
    void drawHead(QPainter& painter, const Laid& page) const;
    void drawFoot(QPainter& painter, int sheet) const;

    std::vector<Laid> m_pages;
    QString m_facility;
    QString m_patient;
    int m_sheets = 0;
};

} // namespace viewmodels
