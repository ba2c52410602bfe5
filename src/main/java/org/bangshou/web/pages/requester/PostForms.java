package org.bangshou.web.pages.requester;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangshou.place.Region;
import org.bangshou.place.Regions;
import org.bangshou.rules.ServiceFunction;
import org.bangshou.web.pages.Frame;
import org.bangshou.web.pages.requester.PostForm.City;

/** Makes the form of an order. */
@Singleton
class PostForms {

  private static final int SPARE_ROWS = 2;

  private final Regions regions;

  PostForms(Regions regions) {
    this.regions = regions;
  }

  PostForm form(
      Frame frame,
      ServiceFunction function,
      Map<String, String> values,
      Map<String, String> errors,
      boolean forOthers) {
    int rows = (int) values.keySet().stream().filter(name -> name.startsWith("skill.")).count();
    int shown = values.containsKey("posted") ? Math.max(rows, 1) : rows + SPARE_ROWS;
    return new PostForm(frame, function, values, errors, cities(frame, forOthers), shown, forOthers);
  }

  /** Anybody may order for any county; whoever acts in some regions only, for those. */
  private List<City> cities(Frame frame, boolean forOthers) {
    List<City> cities = new ArrayList<>();
    for (Region city : regions.listAll()) {
      if (city.level() != 1) continue;
      List<Region> counties =
          regions.listCounties(city.code()).stream()
              .filter(c -> !forOthers || (frame.caller() != null && frame.caller().actsIn(c)))
              .toList();
      if (!counties.isEmpty()) cities.add(new City(city, counties));
    }
    return cities;
  }
}
