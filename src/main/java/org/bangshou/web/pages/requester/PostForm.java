package org.bangshou.web.pages.requester;

import java.util.List;
import java.util.Map;
import org.bangshou.place.Region;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.pages.Frame;

/**
 * The form of an order, with what stands in its fields.
 *
 * @param values by name of the field
 * @param errors one sentence by name of the field; empty when nothing is wrong
 * @param cities with their counties, in the order of the codes
 * @param seatRows how many lines of skill, level and number are shown
 * @param forOthers a coordinator orders for somebody at the window
 */
public record PostForm(
    Frame frame,
    ServiceFunction function,
    Map<String, String> values,
    Map<String, String> errors,
    List<City> cities,
    int seatRows,
    boolean forOthers) {

  public static final int WINDOWS = 3;

  /** A city and its counties, for a field to choose from. */
  public record City(Region city, List<Region> counties) {
    public City {
      counties = List.copyOf(counties);
    }
  }

  public PostForm {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
    cities = List.copyOf(cities);
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Does that line ask for somebody? */
  public boolean hasSeat(int row) {
    return !value("skill." + row).isEmpty();
  }

  public boolean is(String name, String value) {
    return value(name).equals(value);
  }

  public String error(String name) {
    return errors.getOrDefault(name, "");
  }
}
