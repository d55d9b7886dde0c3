// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/BackgroundTask.h"

#include "viewmodels/Convert.h"

#include <chrono>

namespace viewmodels {

BackgroundTask::~BackgroundTask()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

bool BackgroundTask::start(Work work)
{
    if (m_running)
        return false;
    if (m_thread.joinable())
        m_thread.join();
    m_stop = false;
    m_running = true;
    m_fraction = 0;
    m_what.clear();
    Q_EMIT changed();
    m_thread = std::thread([this, job = std::move(work)] { run(job); });
    return true;
}

void BackgroundTask::cancel()
{
    m_stop = true;
    Q_EMIT changed();
}

void BackgroundTask::run(const Work& work)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds pause{40};
    Clock::time_point last{};
    const Report report = [this, &last, pause](std::string_view what, double fraction) {
        const Clock::time_point now = Clock::now();
        if (now - last >= pause) {
            last = now;
            QMetaObject::invokeMethod(
                this,
                [this, text = q(what), fraction] {
                    m_what = text;
                    m_fraction = fraction;
                    Q_EMIT changed();
                },
                Qt::QueuedConnection);
        }
        return !m_stop.load();
    };
    domain::Result<QString> result = work(report);
    QMetaObject::invokeMethod(
        this, [this, outcome = std::move(result)] { finish(outcome); }, Qt::QueuedConnection);
}

void BackgroundTask::finish(const domain::Result<QString>& result)
{
    m_running = false;
    m_fraction = 1;
    Q_EMIT changed();
    if (result)
        Q_EMIT succeeded(result.value());
    else
        Q_EMIT failed(sentence(result.error()));
}

} // namespace viewmodels
