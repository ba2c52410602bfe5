package org.bangshou.place;

import org.jspecify.annotations.Nullable;

/**
 * A province, city or county.
 *
 * @param code GB/T 2260, six digits
 * @param level 0 province, 1 city, 2 county
 * @param parentCode none for the province
 * @param seat where its government sits
 */
public record Region(
    String code,
    String name,
    String nameEn,
    int level,
    @Nullable String parentCode,
    Point seat,
    boolean mountain,
    boolean island) {

  /** The code of the province, the whole of this house. */
  public static final String PROVINCE = "330000";

  /** The code of its city; a city's and the province's own code for those. */
  public String cityCode() {
    return level == 2 && parentCode != null ? parentCode : code;
  }

  /** What is within a scope: the province holds all, a city its counties, a county itself. */
  public boolean isWithin(String scopeCode) {
    return code.equals(scopeCode) || cityCode().equals(scopeCode) || scopeCode.equals(PROVINCE);
  }
}
