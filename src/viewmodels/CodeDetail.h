// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CodeFamilyModel.h"
#include "viewmodels/LineListModel.h"
#include "viewmodels/NoteModel.h"

#include <QObject>

#include <memory>

namespace viewmodels {

/// Everything the books say of one code.
class CodeDetail : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The encoder has one")
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString system READ system NOTIFY changed)         ///< "ICD-10-CM"
    Q_PROPERTY(QString systemCode READ systemCode NOTIFY changed) ///< "icd10cm"
    Q_PROPERTY(bool billable READ billable NOTIFY changed)
    Q_PROPERTY(QString poaText READ poaText NOTIFY changed)           ///< "POA: report"; empty outside ICD-10-CM
    Q_PROPERTY(QString validText READ validText NOTIFY changed)       ///< "In force 2025-10-01 to 2026-09-30"
    Q_PROPERTY(bool ended READ ended NOTIFY changed)                  ///< no longer in force on the date
    Q_PROPERTY(QString severityText READ severityText NOTIFY changed) ///< "CC", "MCC", "No CC"; empty outside ICD-10-CM
    /// Chapter and block where the Tabular List is installed: "Chapter 4 › Diabetes mellitus (E08-E13)".
    Q_PROPERTY(QString placement READ placement NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed) ///< whose property it is; empty where it is nobody's
    Q_PROPERTY(viewmodels::LineListModel* trail READ trail CONSTANT) ///< what is above it, the top first
    Q_PROPERTY(viewmodels::NoteModel* notes READ notes CONSTANT)
    Q_PROPERTY(viewmodels::CodeFamilyModel* family READ family CONSTANT)

public:
    explicit CodeDetail(QObject* parent);

    /// False where the edition lacks the code; then what was shown stays.
    /// `books` may be null: then the edition's own notes are all there is.
    bool show(std::shared_ptr<const codesets::Edition> edition, std::string_view code, std::optional<domain::Date> on,
              std::shared_ptr<const codesets::Bookshelf> books);
    void clear();

    [[nodiscard]] const codesets::Edition* edition() const { return m_edition.get(); }
    [[nodiscard]] std::shared_ptr<const codesets::Edition> book() const { return m_edition; }
    [[nodiscard]] const codesets::Code* entry() const { return m_entry; }
    [[nodiscard]] domain::Date on() const { return m_on; }
    [[nodiscard]] bool shown() const { return m_entry != nullptr; }
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString system() const;
    [[nodiscard]] QString systemCode() const;
    [[nodiscard]] bool billable() const { return m_entry != nullptr && m_entry->billable; }
    [[nodiscard]] QString poaText() const;
    [[nodiscard]] QString validText() const;
    [[nodiscard]] bool ended() const;
    [[nodiscard]] QString severityText() const;
    [[nodiscard]] std::shared_ptr<const codesets::Bookshelf> books() const { return m_books; }
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString placement() const { return m_placement; }
    [[nodiscard]] LineListModel* trail() { return &m_trail; }
    [[nodiscard]] NoteModel* notes() { return &m_notes; }
    [[nodiscard]] CodeFamilyModel* family() { return &m_family; }

Q_SIGNALS:
    void changed();
    /// A book that is installed cannot be read.
    void failed(const QString& sentence);

private:
    [[nodiscard]] bool diagnosis() const;

    void readBook();

    std::shared_ptr<const codesets::Edition> m_edition;
    std::shared_ptr<const codesets::Bookshelf> m_books;
    QString m_placement;
    const codesets::Code* m_entry = nullptr;
    domain::Date m_on{};
    LineListModel m_trail;
    NoteModel m_notes;
    CodeFamilyModel m_family;
};

} // namespace viewmodels
