package caravan.report.resolve;

import caravan.report.page.Contents;
import caravan.report.page.Page;
import java.util.List;

/**
 * Where long sections list their pages: a navigation that named all of them would be larger than
 * the pages.
 */
public final class ContentsPaths {
  /** How many pages of a section the navigation of a page lists; a longer one has its own list. */
  public static final int MOST_IN_NAVIGATION = 50;

  /** How many pages stand in a part of such a list. */
  public static final int PART = 200;

  private ContentsPaths() {}

  /** Whether a section has a list of its own. */
  public static boolean isLong(Contents.Section section) {
    return section.pages().size() > MOST_IN_NAVIGATION;
  }

  /** How many parts the list of a long section has. */
  public static int parts(Contents.Section section) {
    return (section.pages().size() + PART - 1) / PART;
  }

  /**
   * The pages in a part of the list of a section.
   *
   * @param part from 1
   */
  public static List<Page> listed(Contents.Section section, int part) {
    int end = Math.min(part * PART, section.pages().size());
    return section.pages().subList((part - 1) * PART, end);
  }

  /**
   * A part of the list of a section, below the folder of the language: {@code
   * countries/contents.html}, then {@code countries/contents.2.html}.
   *
   * @param part from 1
   */
  public static String page(Contents.Section section, int part) {
    return section.folder() + (part == 1 ? "contents.html" : "contents." + part + ".html");
  }

  /**
   * In which part a page of a section stands, from 1.
   *
   * @param among its place among the pages of the section, from 0
   */
  public static int part(int among) {
    return among / PART + 1;
  }
}
