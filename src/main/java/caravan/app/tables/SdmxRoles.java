package caravan.app.tables;

import java.util.Locale;
import java.util.Set;

/**
 * What components of SDMX are, by the ids that its content-oriented guidelines give them. Messages
 * name them without saying which tell observations apart. Stateless.
 */
final class SdmxRoles {
  static final String TIME = "TIME_PERIOD";
  static final String VALUE = "OBS_VALUE";

  /** Attributes that agencies attach to observations, series and groups. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "TITLE",
          "TITLE_COMPL",
          "TITLE_COMPLEMENT",
          "NAT_TITLE",
          "COLLECTION",
          "COLLECTION_DETAIL",
          "COMPILATION",
          "COVERAGE",
          "AVAILABILITY",
          "DOM_SER_IDS",
          "BREAKS",
          "PRE_BREAK_VALUE",
          "OBS_PRE_BREAK",
          "EMBARGO",
          "EMBARGO_TIME",
          "SOURCE",
          "SOURCE_AGENCY",
          "SOURCE_PUB",
          "SOURCE_DETAIL",
          "PUBL_ECB",
          "PUBL_MU",
          "PUBL_PUBLIC",
          "UNIT_INDEX_BASE",
          "UNIT_PRICE_BASE",
          "BASE_PER",
          "REFERENCEPERIOD",
          "REFERENCE_PERIOD",
          "REF_PERIOD_DETAIL",
          "REPYEARSTART",
          "REPYEAREND",
          "REPORTING_YEAR_START_DAY",
          "TIME_PER_COLLECT",
          "DATA_COMP",
          "CUST_BREAKDOWN",
          "CUST_BREAKDOWN_LB",
          "COMMENT_DSET",
          "COMMENT_TS",
          "COMMENT_SERIES",
          "LAST_UPDATE",
          "VALUATION_METHOD",
          "INSTR_ASSET_LABEL",
          "ORGANISATION",
          "FULL_DESCRIPTION",
          "FACILITY");

  private SdmxRoles() {}

  /** What a component is. */
  static RawTable.Role of(String id) {
    String large = id.toUpperCase(Locale.ROOT);
    if (large.equals(TIME) || large.equals("TIME")) {
      return RawTable.Role.PERIOD;
    }
    if (large.equals(VALUE)) {
      return RawTable.Role.VALUE;
    }
    if (large.equals("OBS_STATUS") || large.equals("OBS_FLAG")) {
      return RawTable.Role.STATUS;
    }
    if (ColumnNames.isMultiplier(id)) {
      return RawTable.Role.MULTIPLIER;
    }
    if (large.equals("UNIT_MEASURE") || large.equals("UNIT")) {
      return RawTable.Role.UNIT;
    }
    if (large.matches("COMMENT_OBS|OBS_COMMENT|OBS_COM|COMMENT|OBS_NOTE")) {
      return RawTable.Role.NOTE;
    }
    if (ATTRIBUTES.contains(large)) {
      return RawTable.Role.ATTRIBUTE;
    }
    return ColumnNames.isTechnical(id) ? RawTable.Role.TECHNICAL : RawTable.Role.DIMENSION;
  }

  /** Whether a component only says something of values. */
  static boolean isAttribute(String id) {
    RawTable.Role role = of(id);
    return role != RawTable.Role.DIMENSION
        && role != RawTable.Role.PERIOD
        && role != RawTable.Role.VALUE;
  }
}
