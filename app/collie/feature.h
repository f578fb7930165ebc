#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace collie::app {

class RepositoryController;

/// One family of what the window does, joined to its widgets: made when a deployment is opened, gone when it is closed.
class Feature {
  public:
    virtual ~Feature() = default;
    /// Other pushes or another task group are on show. \param view  null for none. Called while the view before still
    /// lives.
    virtual void show([[maybe_unused]] RepositoryController *view) {}
};

/// The features of one deployment, in the order they were made; those made later may use the earlier ones, so they go
/// first.
class Features final {
  public:
    Features() = default;
    Features(const Features &) = delete;
    Features &operator=(const Features &) = delete;
    ~Features() {
        while (!m_all.empty())
            m_all.pop_back();
    }

    template <class T, class... Arguments>
    T &add(Arguments &&...arguments) {
        auto made = std::make_unique<T>(std::forward<Arguments>(arguments)...);
        T &feature = *made;
        m_all.push_back(std::move(made));
        return feature;
    }
    void add(std::unique_ptr<Feature> feature) { m_all.push_back(std::move(feature)); }
    void show(RepositoryController *view) {
        for (const auto &feature : m_all)
            feature->show(view);
    }
    /// The one of that kind; null when it is not there.
    template <class T>
    [[nodiscard]] T *find() const {
        for (const auto &feature : m_all) {
            if (auto *found = dynamic_cast<T *>(feature.get()))
                return found;
        }
        return nullptr;
    }

  private:
    std::vector<std::unique_ptr<Feature>> m_all;
};

} // namespace collie::app
