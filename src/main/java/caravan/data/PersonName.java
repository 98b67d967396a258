package caravan.data;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote or edited a source: a person, or an institution. Immutable.
 *
 * @param family the family name of a person; all of an institution's name
 * @param given the other names of a person; null for an institution, or where unknown
 * @param institution whether the name is to be written as it stands
 */
public record PersonName(String family, @Nullable String given, boolean institution) {
  public PersonName {
    if (family.isBlank()) {
      throw new IllegalArgumentException("a name is not blank");
    }
  }
}
