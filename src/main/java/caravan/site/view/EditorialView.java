package caravan.site.view;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for the report, and when it will be brought up to date.
 *
 * @param editor who edits the report, or null
 * @param contact where readers can write to, or null
 * @param nextUpdate the year, month or day of the next update, or null
 */
public record EditorialView(
    @Nullable String editor, @Nullable NavLink contact, @Nullable DateText nextUpdate)
    implements View {
  /** Of a report that says nothing of it. */
  public static final EditorialView NONE = new EditorialView(null, null, null);
}
