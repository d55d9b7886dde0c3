// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"
#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/CodeComparison.h"
#include "viewmodels/CodeDetail.h"
#include "viewmodels/CodeSearchModel.h"
#include "viewmodels/DeskViewModel.h"

#include <QPointer>

namespace viewmodels {

/// The code books: search, one code with all that is said of it, and the way back. With a chart on the desk a code can
/// be taken into its worksheet; without one it is for looking up alone.
class EncoderViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    /// Whose worksheet codes go into, and whose index is searched; to be set before anything else.
    Q_PROPERTY(viewmodels::DeskViewModel* desk READ desk WRITE setDesk NOTIFY deskChanged)
    Q_PROPERTY(viewmodels::CodeSearchModel* search READ search NOTIFY deskChanged)
    Q_PROPERTY(viewmodels::CodeDetail* detail READ detail CONSTANT)
    Q_PROPERTY(viewmodels::CodeComparison* comparison READ comparison CONSTANT)
    Q_PROPERTY(viewmodels::LineListModel* editions READ editions CONSTANT) ///< line: system, heading, text: its size
    Q_PROPERTY(viewmodels::LineListModel* history READ history CONSTANT)
    Q_PROPERTY(viewmodels::LineListModel* starred READ starred CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* chapters READ chapters CONSTANT) ///< of ICD-10-CM; value "0" for all
    Q_PROPERTY(QString patientText READ patientText NOTIFY changed)          ///< "F, 68 y", of the open chart; or empty
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed)                ///< "On date: discharge 2026-05-09"
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)              ///< "26,837 codes"
    Q_PROPERTY(QString boxText READ boxText NOTIFY changed) ///< what is in the box and how to get the whole books
    Q_PROPERTY(bool isStarred READ isStarred NOTIFY changed)
    Q_PROPERTY(bool canBack READ canBack NOTIFY changed)
    Q_PROPERTY(bool canForward READ canForward NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)
    Q_PROPERTY(QString takeHint READ takeHint NOTIFY changed) ///< why the code cannot be taken; empty where it can
    Q_PROPERTY(QString onWorksheet READ onWorksheet NOTIFY changed) ///< "position 2"; empty where it is not on it
    Q_PROPERTY(QString advice READ advice NOTIFY changed)           ///< what the code asks for and the worksheet lacks

public:
    EncoderViewModel(const services::Workplace& place, QObject* parent);

    [[nodiscard]] DeskViewModel* desk() const { return m_desk; }
    void setDesk(DeskViewModel* desk);
    [[nodiscard]] CodeSearchModel* search() const { return m_search.get(); }
    [[nodiscard]] CodeDetail* detail() { return &m_detail; }
    [[nodiscard]] CodeComparison* comparison() { return &m_comparison; }
    [[nodiscard]] LineListModel* editions() { return &m_editions; }
    [[nodiscard]] LineListModel* history() { return &m_history; }
    [[nodiscard]] LineListModel* starred() { return &m_starred; }
    [[nodiscard]] ChoiceListModel* chapters() { return &m_chapters; }
    [[nodiscard]] QString patientText() const;
    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QString boxText() const;
    [[nodiscard]] bool isStarred() const;
    [[nodiscard]] bool canBack() const { return m_at > 0; }
    [[nodiscard]] bool canForward() const { return m_at + 1 < static_cast<int>(m_path.size()); }
    [[nodiscard]] bool canTake() const { return m_detail.shown() && takeHint().isEmpty(); }
    [[nodiscard]] QString takeHint() const;
    [[nodiscard]] QString onWorksheet() const;
    [[nodiscard]] QString advice() const;

    /// Reads again: the date, the editions, history and stars.
    Q_INVOKABLE void refresh();
    /// `system` as "icd10cm"; empty: the first system that has the code. False where no book has it.
    Q_INVOKABLE bool open(const QString& system, const QString& code);
    Q_INVOKABLE void back();
    Q_INVOKABLE void forward();
    Q_INVOKABLE bool take();
    Q_INVOKABLE void star(bool on);
    /// Holds the open code fast, to lay the next one beside it; or lets it go.
    Q_INVOKABLE void compare(bool on);

Q_SIGNALS:
    void deskChanged();
    void changed();
    void failed(const QString& sentence);
    void told(const QString& sentence);

private:
    bool show(const services::CodeRef& code);
    void fillEditions();
    void fillLists();
    [[nodiscard]] std::shared_ptr<const codesets::Edition> edition(codesets::System system) const;
    [[nodiscard]] std::vector<LineListModel::Row> rows(const std::vector<services::CodeRef>& codes) const;
    [[nodiscard]] std::string person() const;
    [[nodiscard]] int position() const;

    const services::Workplace& m_place;
    QPointer<DeskViewModel> m_desk;
    std::unique_ptr<CodeSearchModel> m_search;
    CodeDetail m_detail;
    CodeComparison m_comparison;
    ChoiceListModel m_chapters;
    LineListModel m_editions;
    LineListModel m_history;
    LineListModel m_starred;
    std::vector<services::CodeRef> m_stars;
    std::vector<services::CodeRef> m_path;
    int m_at = -1;
};

} // namespace viewmodels
