// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/BackgroundTask.h"
#include "viewmodels/BookSource.h"
#include "viewmodels/PcsValueModel.h"

#include <memory>
#include <optional>

namespace viewmodels {

/// Building an ICD-10-PCS code axis by axis, from the newest tables at hand or from those in the box. Reading goes on a
/// thread of its own, and what was read is let go when the page closes.
class PcsBuilderViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    /// "working", "ready", "failed"; "" while the page is closed
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< a sentence where it failed
    Q_PROPERTY(viewmodels::PcsAxisModel* axes READ axes CONSTANT)
    Q_PROPERTY(viewmodels::PcsValueModel* values READ values CONSTANT) ///< of the axis at hand
    Q_PROPERTY(int axis READ axis WRITE setAxis NOTIFY changed)        ///< the one at hand, from 0
    Q_PROPERTY(QString axisTitle READ axisTitle NOTIFY changed)
    Q_PROPERTY(bool axisChosen READ axisChosen NOTIFY changed)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString shown READ shown NOTIFY changed) ///< "0FT4···"
    Q_PROPERTY(QString code READ code NOTIFY changed)   ///< empty until it is whole
    Q_PROPERTY(QString title READ title NOTIFY changed) ///< of the whole code
    Q_PROPERTY(QString possibleText READ possibleText NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)          ///< the worksheet on the desk takes ICD-10-PCS
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY changed) ///< which tables these are
    Q_PROPERTY(QString sourceMark READ sourceMark NOTIFY changed) ///< what is wrong with them; empty where nothing is
    Q_PROPERTY(QString sourceHint READ sourceHint NOTIFY changed) ///< what they lack and how to get it

public:
    PcsBuilderViewModel(const services::Workplace& place, DeskViewModel& desk, QObject* parent = nullptr);
    ~PcsBuilderViewModel() override;
    PcsBuilderViewModel(const PcsBuilderViewModel&) = delete;
    PcsBuilderViewModel& operator=(const PcsBuilderViewModel&) = delete;

    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] PcsAxisModel* axes() { return &m_axes; }
    [[nodiscard]] PcsValueModel* values() { return &m_values; }
    [[nodiscard]] int axis() const { return static_cast<int>(m_axis); }
    void setAxis(int axis);
    [[nodiscard]] QString axisTitle() const;
    [[nodiscard]] bool axisChosen() const;
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] QString shown() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString possibleText() const;
    [[nodiscard]] bool canTake() const;
    [[nodiscard]] QString sourceText() const;
    [[nodiscard]] QString sourceMark() const;
    [[nodiscard]] QString sourceHint() const;

    /// The page shows and begins with a code, its beginning, or nothing.
    Q_INVOKABLE void open(const QString& code);
    Q_INVOKABLE void close();
    /// Reads again; what is chosen stays where it can.
    Q_INVOKABLE void refresh();
    /// Chooses the value in a row of `values` and goes to the next axis that is not chosen.
    Q_INVOKABLE void choose(int row);
    /// Gives the choice of the axis at hand up; where there is none, goes back to the axis before and gives up its.
    Q_INVOKABLE void clear();
    Q_INVOKABLE void startOver();

Q_SIGNALS:
    void changed();
    void filterChanged();

private:
    struct Reading;
    [[nodiscard]] static domain::Result<QString> work(const services::Workplace& place, Reading& reading);
    void finish(const QString& failure);
    void show();

    const services::Workplace& m_place;
    DeskViewModel& m_desk;
    BookSource m_books;
    QString m_state;
    QString m_failure;
    QString m_wanted; ///< to begin with once it is read
    std::size_t m_axis = 0;
    QString m_filter;
    bool m_open = false;
    bool m_again = false; ///< to be read again once the reading under way is over
    std::shared_ptr<Reading> m_working;
    std::shared_ptr<const Reading> m_read;
    std::optional<codesets::PcsBuilder> m_builder;
    PcsAxisModel m_axes;
    PcsValueModel m_values;
    BackgroundTask m_task; ///< last: it stops and waits before the rest goes
};

} // namespace viewmodels
