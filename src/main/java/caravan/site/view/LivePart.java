package caravan.site.view;

/**
 * What a preview adds to a page, to keep it up to date. Templates see it as {@code live}.
 *
 * @param folder where the files of the preview itself stand, with a slash behind
 * @param path of the page
 * @param digest of the page as it is shown
 */
public record LivePart(String folder, String path, String digest) implements View {
  public LivePart {
    Checks.text(folder, "folder");
    Checks.text(digest, "digest");
  }
}
