package caravan.model.data;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote or edited a source: a person, or an institution. Immutable.
 *
 * @param family the family name of a person; all of an institution's name
 * @param given the other names of a person; null for an institution, or where unknown
 * @param particle what stands ahead of the family name and stays with it, such as "van der"; null
 *     for nothing
 * @param dropped what stands ahead of the family name and is left out where it stands alone; null
 *     for nothing
 * @param suffix what stands behind the name, such as "Jr."; null for nothing
 * @param institution whether the name is to be written as it stands
 */
public record PersonName(
    String family,
    @Nullable String given,
    @Nullable String particle,
    @Nullable String dropped,
    @Nullable String suffix,
    boolean institution) {
  public PersonName {
    if (family.isBlank()) {
      throw new IllegalArgumentException("a name is not blank");
    }
  }

  /** A name without particles. */
  public PersonName(String family, @Nullable String given, boolean institution) {
    this(family, given, null, null, null, institution);
  }

  /** The family name with the particle that stays with it. */
  public String surname() {
    return particle == null ? family : particle + " " + family;
  }
}
