/** What programs call themselves, as CloudTrail shows it. Versions are of autumn 2026. */
export const AGENTS: Readonly<Record<string, string>> = {
  'aws-cli':
    'aws-cli/2.32.4 md/awscrt#0.29.1 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.9 md/pyimpl#CPython exec-env/none',
  'chrome-mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'chrome-windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  cloudshell: 'aws-cli/2.32.4 md/awscrt#0.29.1 ua/2.1 os/linux#6.1.155 md/arch#x86_64 exec-env/CloudShell',
  'python-boto3':
    'Boto3/1.40.70 md/Botocore#1.40.70 ua/2.1 os/linux#5.15.0 md/arch#x86_64 lang/python#3.11.9 Botocore/1.40.70',
  'sdk-go': 'aws-sdk-go-v2/1.39.6 ua/2.1 os/linux lang/go#1.25.3 md/GOOS#linux md/GOARCH#amd64',
  'sdk-js': 'aws-sdk-js/3.925.0 ua/2.1 os/linux#6.8.0 lang/js md/nodejs#22.20.0',
  terraform:
    'APN/1.0 HashiCorp/1.0 Terraform/1.13.4 (+https://www.terraform.io) terraform-provider-aws/6.20.0',
};
