package org.bangshou.ops.importing;

/** The names of the columns, as in the headers of the sheets. */
final class Column {

  /** Where the header itself is meant. */
  static final String HEADER = "表头";

  static final String CODE = "编号";
  static final String NOTE = "备注";

  static final String TEAM_NAME = "名称";
  static final String TEAM_COUNTY = "驻地县区代码";
  static final String TEAM_KIND = "类别";
  static final String TEAM_SERVES = "服务县区代码";

  static final String NAME = "姓名";
  static final String PHONE = "手机";
  static final String HONOUR = "荣誉";
  static final String BIRTH_YEAR = "出生年";
  static final String HOME_COUNTY = "所在县区代码";
  static final String TEAMS = "所属服务队";
  static final String LEADER = "队长";
  static final String SKILLS = "技能及等级";
  static final String CERTIFICATES = "证书";
  static final String AVAILABILITY = "可服务时间";
  static final String MAX_KM = "最远公里";
  static final String MAX_PER_WEEK = "每周最多次数";

  static final String FUNCTION = "服务功能";
  static final String TITLE = "内容";
  static final String REQUESTER_KIND = "点单方类型";
  static final String REQUESTER = "点单方";
  static final String COUNTY = "县区代码";
  static final String LON = "经度";
  static final String LAT = "纬度";
  static final String WINDOWS = "可上门时段";
  static final String MINUTES = "时长分钟";
  static final String SEATS = "席位";
  static final String MODE = "方式";
  static final String URGENCY = "紧急程度";

  private Column() {}
}
