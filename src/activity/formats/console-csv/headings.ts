/** What the console writes over the columns of Event history, in English and in Korean; order and number vary. */
export type Column =
  | 'id'
  | 'time'
  | 'name'
  | 'source'
  | 'user'
  | 'key'
  | 'region'
  | 'address'
  | 'agent'
  | 'error'
  | 'readOnly'
  | 'resourceType'
  | 'resourceName'
  | 'resources';

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  id: ['event id', '이벤트 id'],
  time: ['event time', '이벤트 시간'],
  name: ['event name', '이벤트 이름'],
  source: ['event source', '이벤트 소스', '이벤트 원본'],
  user: ['user name', 'username', '사용자 이름', '사용자 이름(user name)'],
  key: ['aws access key', 'access key id', 'aws 액세스 키', '액세스 키', '액세스 키 id'],
  region: ['aws region', 'region', 'aws 리전', '리전'],
  address: ['source ip address', '소스 ip 주소', '원본 ip 주소'],
  agent: ['user agent', '사용자 에이전트'],
  error: ['error code', '오류 코드'],
  readOnly: ['read-only', 'read only', '읽기 전용'],
  resourceType: ['resource type', '리소스 유형'],
  resourceName: ['resource name', '리소스 이름'],
  resources: ['resources', '리소스', '참조된 리소스', 'resources referenced'],
};

const columnOf = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) =>
    names.map((name) => [name, column as Column] as const),
  ),
);

export function columnNamed(heading: string): Column | undefined {
  return columnOf.get(heading.trim().toLowerCase());
}
