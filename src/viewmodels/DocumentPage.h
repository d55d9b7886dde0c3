// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "viewmodels/MarkModel.h"
#include "viewmodels/PageText.h"

#include <QPointer>
#include <QQuickTextDocument>
#include <QTimer>

#include <vector>

namespace viewmodels {

/// A page of a chart as it is shown: fills the document of a TextEdit from the page's Markdown, keeps the map between
/// what is shown and its source, and says where highlights lie. The TextEdit stands in QML:
/// `TextEdit { textFormat: TextEdit.RichText; Component.onCompleted: page.attach(textDocument) }` with no padding, and
/// a Repeater over `marks` under it.
class DocumentPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A page comes from the desk or the debrief")
    Q_PROPERTY(bool open READ open NOTIFY changed)
    Q_PROPERTY(QString facility READ facility NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString meta READ meta NOTIFY changed)          ///< "Dr. I. Renner · 2026-05-04 17:40 · signed 18:22"
    Q_PROPERTY(QString label READ label NOTIFY changed)        ///< whose page it is by the page itself
    Q_PROPERTY(bool upsideDown READ upsideDown NOTIFY changed) ///< how the scan came out
    Q_PROPERTY(bool cutOff READ cutOff NOTIFY changed)
    Q_PROPERTY(QString wholeMark READ wholeMark NOTIFY wholeMarkChanged) ///< of the page as a whole, as a mark's kind
    Q_PROPERTY(bool unsignedPage READ unsignedPage NOTIFY changed)       ///< its author's signature is wanting
    Q_PROPERTY(QString place READ place NOTIFY changed)                  ///< "2 of 23 pages"
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)              ///< why the page asked for is not shown
    Q_PROPERTY(int zoom READ zoom WRITE setZoom NOTIFY zoomChanged)      ///< percent, 70 to 200
    Q_PROPERTY(double pixels READ pixels WRITE setPixels NOTIFY zoomChanged) ///< size of running text at 100 percent
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY findChanged)
    Q_PROPERTY(int found READ found NOTIFY findChanged)
    Q_PROPERTY(int foundAt READ foundAt NOTIFY findChanged) ///< from 1; 0 where nothing is found
    Q_PROPERTY(viewmodels::MarkModel* marks READ marks CONSTANT)

public:
    explicit DocumentPage(QObject* parent = nullptr);

    [[nodiscard]] bool open() const { return m_open; }
    [[nodiscard]] QString facility() const { return m_facility; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString meta() const { return m_meta; }
    [[nodiscard]] QString label() const { return m_label; }
    [[nodiscard]] bool upsideDown() const { return m_open && m_document.header.image == domain::ScanImage::UpsideDown; }
    [[nodiscard]] bool cutOff() const { return m_open && m_document.header.image == domain::ScanImage::CutOff; }
    [[nodiscard]] QString wholeMark() const { return m_wholeMark; }
    [[nodiscard]] bool unsignedPage() const { return m_open && domain::isUnsigned(m_document.header); }
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QString refusal() const { return m_refusal; }
    [[nodiscard]] int zoom() const { return m_zoom; }
    [[nodiscard]] double pixels() const { return m_style.pixels; }
    [[nodiscard]] QString find() const { return m_find; }
    [[nodiscard]] int found() const { return static_cast<int>(m_found.size()); }
    [[nodiscard]] int foundAt() const { return m_found.empty() ? 0 : m_foundAt + 1; }
    [[nodiscard]] MarkModel* marks() { return &m_marks; }
    [[nodiscard]] const domain::Document& document() const { return m_document; }

    void setZoom(int percent);
    void setPixels(double pixels);
    void setFind(const QString& words);

    struct Highlight
    {
        domain::Span span; ///< empty: the page as a whole
        QString kind;
    };

    /// `own` labels a page that bears no label of its own.
    void show(domain::Document document, const QString& facility, const domain::PatientLabel& own,
              const QString& place);
    /// A page without a label of its own then shows none.
    void show(domain::Document document, const QString& facility, const QString& place)
    {
        show(std::move(document), facility, domain::PatientLabel(), place);
    }
    /// Nothing is shown but why.
    void refuse(const QString& title, const QString& why);
    void clear();
    void setHighlights(std::vector<Highlight> highlights);
    /// Brings a place of the page into view and marks it until the page changes; an empty span takes the mark away.
    void point(domain::Span span);
    [[nodiscard]] domain::Span sourceOf(int from, int to) const { return m_map.sourceOf({from, to}); }

    /// The TextEdit's `textDocument`; the page is written into it now and whenever it changes.
    Q_INVOKABLE void attach(QQuickTextDocument* text);
    /// Whether there are words of the page between two positions of the TextEdit.
    Q_INVOKABLE [[nodiscard]] bool holdsWords(int from, int to) const;
    Q_INVOKABLE void findNext(int step);

Q_SIGNALS:
    void changed();
    void zoomChanged();
    void findChanged();
    void wholeMarkChanged();
    /// Positions of the TextEdit to bring into view.
    void reveal(int from, int to);
    /// The text was laid down anew at the same positions (zoom).
    void rewritten();

private:
    void setWholeMark(const QString& kind);
    void write();
    void search();
    void measure();
    void measureTables(std::vector<MarkModel::Mark>& marks) const;
    void measureRange(Shown range, const QString& kind, std::vector<MarkModel::Mark>& marks) const;
    [[nodiscard]] QTextDocument* text() const;

    QPointer<QQuickTextDocument> m_text;
    domain::Document m_document;
    PageMap m_map;
    PageStyle m_style;
    MarkModel m_marks;
    QTimer m_measure;
    std::vector<Highlight> m_highlights;
    domain::Span m_pointed;
    std::vector<Shown> m_found;
    QString m_find;
    QString m_facility;
    QString m_title;
    QString m_meta;
    QString m_label;
    QString m_wholeMark;
    QString m_place;
    QString m_refusal;
    int m_foundAt = 0;
    int m_zoom = 100;
    bool m_open = false;
};

} // namespace viewmodels
