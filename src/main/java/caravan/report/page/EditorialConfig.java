package caravan.report.page;

import caravan.model.data.DataShapes;
import caravan.model.data.EditionDate;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.yaml.LocalizedText;
import caravan.text.yaml.MapReader;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a report, and when it will be brought up to date.
 *
 * @param editor who edits the report; null where not said
 * @param contact where readers can write to, as an address that a page may link to: {@code
 *     https://…} or {@code mailto:…}; null where not said
 * @param nextUpdate the year, month or day of the next edition; null where not said
 * @param nextUpdatePlace where that is written; null where it is not
 */
public record EditorialConfig(
    @Nullable LocalizedText editor,
    @Nullable String contact,
    @Nullable EditionDate nextUpdate,
    @Nullable SourceText nextUpdatePlace) {
  /** Of a report that says nothing of it. */
  public static final EditorialConfig NONE = new EditorialConfig(null, null, null, null);

  /**
   * An address of electronic mail as far as a link needs it: nothing that could add to the link.
   */
  static final String MAIL = "[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

  /** What may stand under {@code contact}. */
  static final String CONTACT = MAIL + "|" + DataShapes.WEB;

  private static final String MAIL_SCHEME = "mailto:";

  /** Whether {@link #contact} is an address of electronic mail. */
  public boolean isMail() {
    return contact != null && contact.startsWith(MAIL_SCHEME);
  }

  /** The contact as readers see it: the address without its scheme; null where there is none. */
  public @Nullable String contactText() {
    return contact == null ? null : contact.replaceFirst("^(mailto:|https?://)", "");
  }

  static EditorialConfig read(MapReader reader, Diagnostics out) {
    LocalizedText editor = reader.localized("editor");
    String contact = contact(reader.text("contact"), out);
    SourceText next = reader.text("next-update");
    EditionDate date = next == null ? null : EditionDate.parse(next.text());
    if (next != null && date == null) {
      out.error(Code.WRONG_TYPE, next.span(), "\"" + next + "\" is not a date", EditionDate.HELP);
    }
    return new EditorialConfig(editor, contact, date, date == null ? null : next);
  }

  private static @Nullable String contact(@Nullable SourceText text, Diagnostics out) {
    if (text == null) {
      return null;
    }
    if (text.text().matches(MAIL)) {
      return MAIL_SCHEME + text.text();
    }
    if (text.text().matches(DataShapes.WEB)) {
      return text.text();
    }
    out.error(
        Code.UNSAFE_LINK,
        text.span(),
        "\"" + text + "\" is neither a web address nor one of electronic mail",
        "write name@example.org, or an address with https:// in front");
    return null;
  }
}
