package caravan.app.diff.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit sees it: without the user's settings, and without probing how exact the times
 * of files are, for which JGit would write files into the repository and the user's folder.
 */
final class QuietSystem extends SystemReader.Delegate {
  private QuietSystem(SystemReader machine) {
    super(machine);
  }

  /** From now on, for the whole process; JGit has no narrower way. */
  static void install() {
    SystemReader machine = SystemReader.getInstance();
    if (!(machine instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(machine));
    }
  }

  @Override
  public @Nullable String getenv(String variable) {
    // GIT_DIR and its like would lead elsewhere than to the report's repository.
    return null;
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  @Override
  public StoredConfig getUserConfig() {
    return new Fixed(null, FS.DETECTED);
  }

  @Override
  public StoredConfig getSystemConfig() {
    return new Fixed(null, FS.DETECTED);
  }

  @Override
  public StoredConfig getJGitConfig() {
    return new Fixed(null, FS.DETECTED);
  }

  /** Settings in no file. */
  private static final class Fixed extends FileBasedConfig {
    Fixed(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, @Nullable String subsection, String name, long other, TimeUnit unit) {
      // Known beforehand, so that it is not measured.
      return section.equals("filesystem")
          ? unit.convert(2, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, other, unit);
    }
  }
}
