// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace viewmodels {

/// Something long that runs on a thread of its own, shows how far it is, and can be stopped. One at a time; destroying
/// it stops and waits.
class BackgroundTask : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /// From 0 to 1.
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    /// What is being worked on, as shown.
    Q_PROPERTY(QString what READ what NOTIFY changed)
    Q_PROPERTY(bool stopping READ stopping NOTIFY changed)

public:
    /// Called by the work with what it is at and how far; false asks it to stop.
    using Report = std::function<bool(std::string_view what, double fraction)>;
    /// The sentence that tells of its success.
    using Work = std::function<domain::Result<QString>(const Report&)>;

    using QObject::QObject;
    ~BackgroundTask() override;
    BackgroundTask(const BackgroundTask&) = delete;
    BackgroundTask& operator=(const BackgroundTask&) = delete;

    /// False, and nothing done, while another is running.
    bool start(Work work);
    Q_INVOKABLE void cancel();

    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] double fraction() const { return m_fraction; }
    [[nodiscard]] QString what() const { return m_what; }
    [[nodiscard]] bool stopping() const { return m_running && m_stop; }

Q_SIGNALS:
    void changed();
    void succeeded(const QString& sentence);
    void failed(const QString& sentence);

private:
    void run(const Work& work);
    void finish(const domain::Result<QString>& result);

    std::thread m_thread;
    std::atomic<bool> m_stop = false;
    bool m_running = false;
    double m_fraction = 0;
    QString m_what;
};

} // namespace viewmodels
