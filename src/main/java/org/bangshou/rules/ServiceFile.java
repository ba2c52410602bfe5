package org.bangshou.rules;

import org.bangshou.rules.yaml.Fields;

/** service.yaml: what service is worth. */
final class ServiceFile {

  static final String NAME = "service.yaml";

  private ServiceFile() {}

  static ServiceRules read(Fields top) {
    return new ServiceRules(
        top.value("leastPercent").whole(0, 100),
        top.value("mostPercent").whole(100, 300),
        top.value("pointsPerHour").whole(0, 1000),
        top.value("checkInMinutesBefore").whole(0, 240),
        top.value("lateReportHours").whole(0, 168));
  }
}
