#include "app/balance/snippetbuttons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace ballast {

SnippetButtons::SnippetButtons(std::vector<SnippetChoice> choices, QWidget *parent)
    : QWidget(parent), m_choices(std::move(choices))
{
    auto *copyButton = new QPushButton(tr("Copy as"));
    auto *saveButton = new QPushButton(tr("Save as"));
    auto *copyMenu = new QMenu(copyButton);
    auto *saveMenu = new QMenu(saveButton);
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        connect(copyMenu->addAction(m_choices[i].name), &QAction::triggered, this,
                [this, i] { copy(i); });
        connect(saveMenu->addAction(m_choices[i].name), &QAction::triggered, this, [this, i] {
            emit saveRequested(m_choices[i].fileName, m_choices[i].text().toUtf8());
        });
    }
    copyButton->setMenu(copyMenu);
    saveButton->setMenu(saveMenu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(copyButton);
    row->addWidget(saveButton);
    row->addStretch(1);
}

void SnippetButtons::copy(std::size_t choice)
{
    QGuiApplication::clipboard()->setText(m_choices[choice].text());
    emit copied(m_choices[choice].name);
}

} // namespace ballast
